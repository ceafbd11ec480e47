import type { Language } from '@/communes/text'

/** A mail ready to go. `id` is that of its line in the outbox: the same at each attempt. */
export type Mail = {
  id: string
  to: string
  fromName: string
  subject: string
  html: string
  text: string
  language: Language
}

/** Codes, for the outbox and the log: never an address or a provider's sentence, which may quote one. */
export type MailFailure = 'address-refused' | 'carrier-refused' | 'carrier-unreachable' | 'rate-limited'

/** `final`: the same mail will never be taken. Otherwise trying again, later, with the same id is right. */
export type Delivery = { ok: true; reference: string } | { ok: false; final: boolean; why: MailFailure }

/** The portal's own mailbox, written in the transaction that marks the mail as sent. */
export type Mailbox = { put(mail: Mail): Promise<void> }

/**
 * Brings mails to people. `send` answers and does not throw for what the network or the provider does, within ten
 * seconds; a mail sent twice under one id within a day arrives once. Only what has no provider uses the mailbox.
 */
export type MailCarrier = { readonly name: string; send(mail: Mail, mailbox: Mailbox): Promise<Delivery> }

/** What the settings of the process say of mail. */
export type MailSettings = {
  mode: 'demo' | 'test' | 'production'
  from: string
  resendApiKey?: string
  resendBaseUrl?: string
}
