import type { TownText } from '@/communes/text'
import type { Speaker } from '@/i18n/speak'
import { Said } from '@/ui/said'

/** A text of the town's, marked as French where the town did not translate it. */
export function SaidText({ text, speaker }: { text: TownText; speaker: Speaker }) {
  return <Said {...speaker.town(text)} on={speaker.language} />
}
