/** The clock of those who run the platform; each commune has its own in its record. */
export const platformTimeZone = 'Europe/Paris'
