import type { TownText as Text } from '@/communes/text'
import type { Speaker } from '@/i18n/speak'
import { withPhones } from '@/ui/phone'

type TownTextProps = { text: Text; speaker: Pick<Speaker, 'language' | 'town'> }

/** The town's words inside a line; marked as French when they are and the screen is not. */
export function TownText({ text, speaker }: TownTextProps) {
  const { text: words, lang } = speaker.town(text)
  return lang === speaker.language ? withPhones(words) : <bdi lang={lang}>{withPhones(words)}</bdi>
}

type ParagraphProps = { text: Text; speaker: Speaker; withNote?: boolean }

/** The town's words as a paragraph; a discreet line says so when the town wrote them only in French. */
export function TownParagraph({ text, speaker, withNote = true }: ParagraphProps) {
  const { text: words, lang } = speaker.town(text)
  if (lang === speaker.language) return <p className="max-w-prose whitespace-pre-line">{withPhones(words)}</p>
  return (
    <div className="max-w-prose">
      <p lang={lang} dir="ltr" className="whitespace-pre-line">
        {withPhones(words)}
      </p>
      {withNote && <p className="mt-1 text-sm text-muted">{speaker.t('site.publicHome.townTextInFrench')}</p>}
    </div>
  )
}
