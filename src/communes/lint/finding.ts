/** Something in a record that its schema allows and that cannot be meant. `message` is French, for the town. */
export type Finding = { path: (string | number)[]; message: string }

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** « mardi », for the ISO weekday 2. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''

export const weekdayNumber = (name: string): number => weekdays.indexOf(name.toLowerCase()) + 1
export const weekdayNames: readonly string[] = weekdays
