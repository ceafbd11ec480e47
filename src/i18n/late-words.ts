import type { LateCharge } from '@/domain/late/late-charge'
import type { Speaker } from './speak'

/** What a late act costs, in words: « hors délai : majoration de 1 € », « … peut être majorée ». */
export function lateWords(
  speaker: Speaker,
  { effect, discretionary }: Pick<LateCharge, 'effect' | 'discretionary'>,
) {
  const facts = {
    maybe: discretionary ? 'yes' : 'no',
    ...(effect && 'cents' in effect && { amount: speaker.money(effect.cents) }),
    ...(effect?.kind === 'percent' && { percent: effect.percent }),
    ...(effect?.kind === 'multiply' && { by: effect.by }),
  }
  return speaker.t(`reglement.late.${effect?.kind ?? 'none'}` as never, facts as never)
}
