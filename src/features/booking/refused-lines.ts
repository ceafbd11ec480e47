import type { ActivityPeriod } from '@/communes/days-of-activity'
import type { Refusal } from '@/domain/refusal'
import { type AskedMoment, type DayLine, dayLines } from './day-lines'

type RefusedMoment = AskedMoment & { refusal: Refusal }

export type RefusedGroup<M extends RefusedMoment> = {
  /** That of the first line. */
  refusal: Refusal
  sentence: string
  /** Where the rule is written, when it is one of the règlement's. */
  article: string | undefined
  lines: DayLine<M>[]
}

/** Each sentence once, with the days and children it is said of; sentences in the order of their first day. */
export function refusedGroups<M extends RefusedMoment>(
  moments: M[],
  tell: (refusal: Refusal) => string,
): RefusedGroup<M>[] {
  const said = new Map<string, M[]>()
  for (const moment of moments) {
    const sentence = tell(moment.refusal)
    said.set(sentence, [...(said.get(sentence) ?? []), moment])
  }
  return [...said].flatMap(([sentence, [first, ...rest]]) =>
    first
      ? [
          {
            refusal: first.refusal,
            sentence,
            article: 'article' in first.refusal.facts ? first.refusal.facts.article : undefined,
            lines: dayLines([first, ...rest]),
          },
        ]
      : [],
  )
}

/** The period whose screen shows a day. */
export const periodOfDay = (periods: ActivityPeriod[], on: AskedMoment['on']) =>
  periods.find(({ days }) => days.some((day) => day.equals(on)))?.key
