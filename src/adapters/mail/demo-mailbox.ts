import type { MailCarrier, MailSettings } from './carrier'

/** Mails stay in the portal, on a page that anyone may read: the only carrier of a demonstration twin, everywhere. */
export const ownMailbox: MailCarrier = {
  name: 'demo-mailbox',
  async send(mail, mailbox) {
    await mailbox.put(mail)
    return { ok: true, reference: mail.id }
  },
}

/** The same for every commune, in demonstration and tests. Null in production. */
export const demoMailbox = ({ mode }: MailSettings): MailCarrier | null =>
  mode === 'production' ? null : ownMailbox
