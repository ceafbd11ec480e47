import { Text } from '@react-email/components'
import { MailFrame, paragraph } from './mail-frame'
import type { TemplateProps } from './template'

export function PasswordChangedMail({
  addressee,
  commune: { record },
  speaker,
}: Pick<TemplateProps<never>, 'addressee' | 'commune' | 'speaker'>) {
  const intro = speaker.t('mails.passwordChanged.intro')
  return (
    <MailFrame {...{ speaker, record }} mail="password-changed" name={addressee.name} preview={intro}>
      <Text style={paragraph}>{intro}</Text>
      <Text style={paragraph}>{speaker.t('mails.passwordChanged.notYou')}</Text>
    </MailFrame>
  )
}
