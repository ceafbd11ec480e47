import { render, toPlainText } from '@react-email/render'
import type { Language } from '@/communes/text'
import { type Speaker, speak, type Translate } from '@/i18n/speak'
import type { BookingContent } from './booking-content'
import { BookingMail } from './booking-mail'
import type { CommuneOfMails } from './commune-of-mails'
import { KeyMail } from './key-mail'
import type { Addressee, MailContent } from './mail-content'
import { PasswordChangedMail } from './password-changed-mail'
import type { TemplateProps } from './template'

export type RenderedMail = { subject: string; html: string; text: string; language: Language }

/** Headings stay as they are written, and near what they head. */
const selectors = [
  { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
  { selector: 'h3', options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'ul', options: { leadingLineBreaks: 1, trailingLineBreaks: 2 } },
]

function bookingSubject({ booked, cancelled, number }: BookingContent, t: Translate): string {
  const happened = booked.length === 0 ? 'cancelled' : cancelled.length === 0 ? 'booked' : 'both'
  return t(`mails.booking.${happened}Subject`, { number: String(number) })
}

const subjectOf = (content: MailContent, { t }: Speaker): string =>
  content.mail === 'booking' ? bookingSubject(content, t) : t(`mails.${content.mail}.subject`)

function Template({ content, ...rest }: TemplateProps<MailContent>) {
  if (content.mail === 'booking') return <BookingMail content={content} {...rest} />
  if (content.mail === 'passwordChanged') return <PasswordChangedMail {...rest} />
  return <KeyMail content={content} {...rest} />
}

/** A mail in its reader's language, as HTML and as text. Its subject names nobody. */
export async function renderMail(
  { addressee, content }: { addressee: Addressee; content: MailContent },
  commune: CommuneOfMails,
  origin: string,
): Promise<RenderedMail> {
  const speaker = speak(addressee.language)
  const html = await render(
    <Template content={content} addressee={addressee} commune={commune} speaker={speaker} origin={origin} />,
  )
  return {
    subject: subjectOf(content, speaker),
    html,
    text: toPlainText(html, { selectors }),
    language: addressee.language,
  }
}
