import type { TownText } from '@/communes/text'
import type { Speaker } from '@/i18n/speak'

/** A text of the town, in the language it is really in. */
export function InTownWords({ text, speaker }: { text: TownText; speaker: Speaker }) {
  const said = speaker.town(text)
  return said.lang === speaker.language ? said.text : <bdi lang={said.lang}>{said.text}</bdi>
}
