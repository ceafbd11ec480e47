import type { Temporal } from 'temporal-polyfill'

export type MailedKeyPurpose = 'activation' | 'password'

const validHours: Record<MailedKeyPurpose, number> = { activation: 7 * 24, password: 1 }

/** When a key mailed at this moment stops opening anything: seven days to activate, one hour to choose again. */
export const mailedKeyEnds = (purpose: MailedKeyPurpose, at: Temporal.Instant): Temporal.Instant =>
  at.add({ hours: validHours[purpose] })

/** Mails of keys that an account may receive in an hour, and that one address may ask for. */
export const mailsAnHour = { account: 3, address: 20 } as const
