import type { Activity } from './activity'
import type { ReglementPart } from './reglement'
import { reglementOf } from './rules-of'
import type { Scoped } from './scope'
import { inFrench, type TownText } from './text'

/** A rule as families read it; those that are only said have no name. */
export type SaidRule = { label?: TownText; sentence: TownText; source: Activity['source'] }

export type Chapter = 'booking' | 'absences' | 'prices' | 'places' | 'conditions' | 'said'

/** What a page reads together, in this order; `said` is what no other part states. */
const chapters: Record<Chapter, readonly ReglementPart[]> = {
  booking: ['openings', 'deadlines', 'graces', 'late'],
  absences: ['absences', 'penalties'],
  prices: ['tariffs', 'quotients', 'payment', 'billing'],
  places: ['limits', 'quotas', 'allocation', 'waitingList', 'eventMinimum'],
  conditions: ['eligibility', 'residency', 'decisions'],
  said: [],
}
const chapterNames = Object.keys(chapters) as Chapter[]

const isForJustifying = ({ scope: { actions } }: Scoped) =>
  actions?.every((action) => action === 'justify') ?? false

/** Every rule with the chapter it is read in: a deadline to justify an absence is read with the absences. */
const placedRules = (activity: Activity): { chapter: Chapter; rule: SaidRule }[] => {
  const reglement = reglementOf(activity)
  const stated = chapterNames.flatMap((chapter) =>
    chapters[chapter].flatMap((part) =>
      reglement[part].map(
        (rule) => ({ chapter: isForJustifying(rule) ? 'absences' : chapter, rule }) as const,
      ),
    ),
  )
  return [...stated, ...activity.rules.map((rule) => ({ chapter: 'said', rule }) as const)]
}

/**
 * The rules of an activity in the town's words, chapter by chapter; chapters without a rule are left out. A sentence is
 * read once, where it first stands.
 */
export function saidRulesOf(activity: Activity): { chapter: Chapter; rules: SaidRule[] }[] {
  const seen = new Set<string>()
  const placed = placedRules(activity).filter(({ rule }) => {
    const said = inFrench(rule.sentence)
    return !seen.has(said) && seen.add(said)
  })
  return chapterNames
    .map((chapter) => ({
      chapter,
      rules: placed.filter((one) => one.chapter === chapter).map(({ rule }) => rule),
    }))
    .filter(({ rules }) => rules.length > 0)
}
