import { Text } from '@react-email/components'
import { wallClock } from '@/i18n/speak'
import { paths } from '@/request/paths'
import type { KeyContent } from './key-content'
import { MailButton } from './mail-button'
import { MailFrame, paragraph } from './mail-frame'
import type { TemplateProps } from './template'

/** Activation of an account, and a new password after one that was forgotten: one link, for a time. */
export function KeyMail({ content, addressee, commune, speaker, origin }: TemplateProps<KeyContent>) {
  const { record, slug } = commune
  const { t } = speaker
  const { mail, key, expiresAt } = content
  const end = wallClock(expiresAt, record.timeZone)
  const intro = t(`mails.${mail}.intro`, { commune: record.signature })
  const validity = { date: speaker.date(end.toPlainDate(), true), time: speaker.time(end.toPlainTime()) }
  return (
    <MailFrame {...{ speaker, record, mail }} name={addressee.name} preview={intro}>
      <Text style={paragraph}>{intro}</Text>
      <Text style={paragraph}>{t(`mails.${mail}.identifier`, { identifier: addressee.identifier })}</Text>
      <MailButton
        href={`${origin}${paths.choosePassword(slug, key)}`}
        word={`mails.${mail}.action`}
        speaker={speaker}
        theme={record.theme}
      />
      <Text style={paragraph}>{t(`mails.${mail}.validity`, validity)}</Text>
      <Text style={paragraph}>{t(`mails.${mail}.notYou`)}</Text>
    </MailFrame>
  )
}
