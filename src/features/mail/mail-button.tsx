import { Button, Link, Section, Text } from '@react-email/components'
import type { Theme } from '@/communes/theme'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { smallPrint } from './mail-frame'

type Word = Parameters<typeof guideWord>[1]
type MailButtonProps = { href: string; word: Word; speaker: Speaker; theme: Theme }

/** A link as a button; the French word stays beside the translated one, as on the screen it leads to. */
export function MailButton({ href, word, speaker, theme }: MailButtonProps) {
  const { fr, local } = guideWord(speaker, word)
  return (
    <Section style={{ margin: '8px 0 24px' }}>
      <Button
        href={href}
        style={{
          backgroundColor: theme.primary,
          borderRadius: '8px',
          color: theme.onPrimary,
          fontSize: '17px',
          fontWeight: 700,
          padding: '14px 24px',
        }}
      >
        <bdi lang="fr">{fr}</bdi>
        {local !== fr && ` (${local})`}
      </Button>
      <Text data-skip-in-text="true" style={{ ...smallPrint, margin: '12px 0 0' }}>
        {speaker.t('mails.copyLink')}{' '}
        <Link href={href} style={{ color: theme.primary, wordBreak: 'break-all' }}>
          <bdi>{href}</bdi>
        </Link>
      </Text>
    </Section>
  )
}
