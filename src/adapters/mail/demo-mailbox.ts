import type { MailCarrier, MailSettings } from './carrier'

/** Demonstration and tests: mails stay in the portal, on a page that anyone may read. Null in production. */
export function demoMailbox({ mode }: MailSettings): MailCarrier | null {
  if (mode === 'production') return null
  return {
    name: 'demo-mailbox',
    async send(mail, mailbox) {
      await mailbox.put(mail)
      return { ok: true, reference: mail.id }
    },
  }
}
