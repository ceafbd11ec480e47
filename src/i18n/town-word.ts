import type { TownLabels } from '@/communes/town-blocks'
import { guideWord } from './form-labels'
import { type Speaker, speak } from './speak'

const ours = { bookings: 'booking.nav', agenda: 'agenda.title' } as const
type Named = keyof typeof ours

/**
 * What a page of the portal is called here, in French and as the screen's language means it: the town's own word, else the
 * portal's. A word the town wrote in French only keeps the portal's translation beside it.
 */
export function townWord(speaker: Speaker, labels: TownLabels | undefined, named: Named) {
  const word = labels?.[named]
  if (!word) return guideWord(speaker, ours[named])
  const local = speaker.town(word)
  return {
    fr: speak('fr').town(word).text,
    local: local.lang === speaker.language ? local.text : speaker.t(ours[named]),
  }
}
