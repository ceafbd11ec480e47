import type { Audience } from '@/domain/opening/audience'
import type { OpeningRuleInput } from '@/domain/opening/kinds'

const residentsFirst: OpeningRuleInput = {
  kind: 'phases',
  phases: [
    { for: { who: 'residents' }, opening: { kind: 'fixed-date', opensOn: '2025-09-13', weekday: 6 } },
    { for: { who: 'outsiders' }, opening: { kind: 'fixed-date', opensOn: '2025-09-27' } },
  ],
}

const betweenTwoBreaks: OpeningRuleInput = {
  kind: 'dated-list',
  dates: [
    { for: { fromOn: '2023-09-04', toOn: '2023-10-20' }, opensOn: '2023-08-07' },
    { for: { fromOn: '2023-11-08', toOn: '2023-12-20' }, opensOn: '2023-10-09', weekday: 1 },
    { for: { fromOn: '2024-01-10', toOn: '2024-02-14' }, opensOn: '2023-12-11' },
    { for: { fromOn: '2024-03-06', toOn: '2024-04-10' }, opensOn: '2024-02-05' },
    { for: { fromOn: '2024-05-01', toOn: '2024-07-03' }, opensOn: '2024-04-15' },
  ],
}

const fourWeeksBeforeItsMonday: OpeningRuleInput = {
  kind: 'before',
  n: 4,
  unit: 'week',
  anchor: 'first-open-monday',
}

/** The openings of the atlas, in our words: `id, what` to the rule. */
export const openingRules: Record<string, { rule: OpeningRuleInput; audience?: Audience }> = {
  'ploeren-cantine, canteen bookings, school year 2023-24': {
    rule: { kind: 'fixed-date', opensOn: '2023-07-10', weekday: 1 },
  },
  'ploeren-vacances, Toussaint 2023 (source)': { rule: fourWeeksBeforeItsMonday },
  'ploeren-vacances, Toussaint 2026, same pattern (projection)': { rule: fourWeeksBeforeItsMonday },
  'pays-basque-mercredi, Nov-Dec 2023 (source)': { rule: betweenTwoBreaks },
  'pays-basque-mercredi, projection: 30 days before Wed 4 Nov 2026': {
    rule: { kind: 'before', n: 30, anchor: 'period' },
  },
  'mayenne-vacances, summer 2017 online': {
    rule: {
      kind: 'fixed-date',
      opensOn: '2017-06-14',
      weekday: 3,
      at: '08:30',
      closes: { on: '2017-06-28' },
    },
  },
  'alac-vacances, autumn 2025, residents': { rule: residentsFirst },
  'alac-vacances, autumn 2025, outsiders (14 days later)': {
    rule: residentsFirst,
    audience: { isResident: false },
  },
  'lyon7-mercredi, winter 2025 break (source, starts 24 Feb)': {
    rule: { kind: 'fixed-date', opensOn: '2025-01-26', weekday: 7, at: '19:00' },
  },
}
