import type { MailCarrier, MailSettings } from './carrier'
import { demoMailbox } from './demo-mailbox'
import { resend } from './resend'

/** Every carrier, in the order in which settings choose one. */
export const carriers = { resend, 'demo-mailbox': demoMailbox } satisfies Record<
  string,
  (settings: MailSettings) => MailCarrier | null
>

/** The carrier that the settings name, or null: without one, mails would wait for ever. */
export function carrierFor(settings: MailSettings): MailCarrier | null {
  for (const carrier of Object.values(carriers)) {
    const chosen = carrier(settings)
    if (chosen) return chosen
  }
  return null
}
