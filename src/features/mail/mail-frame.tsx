import { Body, Container, Head, Hr, Html, Preview, Section, Text } from '@react-email/components'
import type { CSSProperties, ReactNode } from 'react'
import type { CommuneRecord } from '@/communes/record'
import type { TownMail } from '@/communes/town-blocks'
import { directionOf, type Speaker } from '@/i18n/speak'
import { InTownWords } from './in-town-words'

export const ink = '#1f2937'
const quiet = '#4b5563'
const font = "'Noto Sans', 'Segoe UI', Arial, sans-serif"

export const paragraph: CSSProperties = {
  color: ink,
  fontSize: '17px',
  lineHeight: '1.5',
  margin: '0 0 16px',
}
export const smallPrint: CSSProperties = { ...paragraph, color: quiet, fontSize: '15px' }

type FrameProps = {
  speaker: Speaker
  record: CommuneRecord
  name: string
  /** Which mail it is, for the paragraph that the town adds to it. */
  mail: TownMail
  /** What a mail client shows beside the subject: no personal data either. */
  preview: string
  children: ReactNode
}

/** Whom to ask: the contact that the town names for accounts. */
function Contact({ speaker, record }: Pick<FrameProps, 'speaker' | 'record'>) {
  const contact = record.contacts.find(({ key }) => key === record.accounts.contact)
  if (!contact) return null
  return (
    <Text style={smallPrint}>
      {speaker.t('mails.question')} <InTownWords text={contact.name} speaker={speaker} />
      {[contact.phone, contact.email].filter(Boolean).map((way) => (
        <span key={way}>
          {' · '}
          <bdi>{way}</bdi>
        </span>
      ))}
    </Text>
  )
}

/** The town's own paragraph in that mail, in the reader's language when the town wrote it so. */
function TownParagraph({ speaker, record, mail }: Pick<FrameProps, 'speaker' | 'record' | 'mail'>) {
  const added = record.mailTexts.find((text) => text.mail === mail)
  if (!added) return null
  const { text, lang } = speaker.town(added.text)
  return (
    <Text lang={lang} dir={directionOf(lang)} style={{ ...paragraph, whiteSpace: 'pre-line' }}>
      {text}
    </Text>
  )
}

/** The page of every mail: the town's name above, what the town adds, its signature and whom to ask below. */
export function MailFrame({ speaker, record, name, mail, preview, children }: FrameProps) {
  const { t, language, direction } = speaker
  const { theme, localName } = record
  return (
    <Html lang={language} dir={direction}>
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: theme.tint, fontFamily: font, margin: 0, padding: '24px 8px' }}>
        {/* Webmails keep neither html nor body: the language and the direction are said again. */}
        <div lang={language} dir={direction}>
          <Container style={{ backgroundColor: theme.surface, borderRadius: '12px', maxWidth: '600px' }}>
            <Section
              style={{ backgroundColor: theme.primary, borderRadius: '12px 12px 0 0', padding: '20px 24px' }}
            >
              <Text
                style={{
                  color: theme.onPrimary,
                  fontSize: '22px',
                  fontWeight: 700,
                  lineHeight: '1.3',
                  margin: 0,
                }}
              >
                <bdi lang="fr">{record.name}</bdi>
                {localName && (
                  <>
                    {' · '}
                    <bdi lang={localName.lang}>{localName.text}</bdi>
                  </>
                )}
              </Text>
            </Section>
            <Section style={{ padding: '24px' }}>
              <Text style={paragraph}>{t('mails.hello', { name })}</Text>
              {children}
              <TownParagraph {...{ speaker, record, mail }} />
              <Text style={paragraph}>
                {t('mails.regards')}
                <br />
                <bdi lang="fr">{record.signature}</bdi>
              </Text>
              <Hr style={{ borderColor: '#d1d5db', margin: '24px 0' }} />
              <Contact speaker={speaker} record={record} />
              <Text style={{ ...smallPrint, margin: 0 }}>
                {t('mails.automatic', { commune: record.name, portal: speaker.town(record.portalName).text })}
              </Text>
            </Section>
          </Container>
        </div>
      </Body>
    </Html>
  )
}
