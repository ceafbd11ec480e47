import { type ErrorResponse, Resend } from 'resend'
import type { Delivery, MailCarrier, MailSettings } from './carrier'

const patienceMs = 8_000

const failed = (why: Extract<Delivery, { ok: false }>['why'], final = false): Delivery => ({
  ok: false,
  final,
  why,
})

/** https://resend.com/docs/api-reference/errors */
function deliveryOf(error: ErrorResponse, id: string): Delivery {
  const { name, statusCode, message } = error
  // Same key, other words: Resend has taken this mail within the last day, before the state it tells changed.
  if (name === 'invalid_idempotent_request') return { ok: true, reference: id }
  if (statusCode === 429) return failed('rate-limited')
  if (statusCode === null || statusCode === undefined || statusCode >= 500)
    return failed('carrier-unreachable')
  const ofRecipient = name === 'validation_error' && statusCode !== 403 && !message.includes('`from`')
  return ofRecipient ? failed('address-refused', true) : failed('carrier-refused')
}

const quoted = (name: string) => `"${name.replace(/["\\\r\n]/g, ' ')}"`

/** Resend, over HTTPS; null without a key. */
export function resend({ resendApiKey, resendBaseUrl, from }: MailSettings): MailCarrier | null {
  if (!resendApiKey) return null
  const client = new Resend(resendApiKey, { baseUrl: resendBaseUrl })
  return {
    name: 'resend',
    async send(mail) {
      const { data, error } = await client.emails.send(
        {
          from: `${quoted(mail.fromName)} <${from}>`,
          to: mail.to,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        },
        { idempotencyKey: mail.id, signal: AbortSignal.timeout(patienceMs) },
      )
      if (error) return deliveryOf(error, mail.id)
      return data?.id ? { ok: true, reference: data.id } : failed('carrier-unreachable')
    },
  }
}
