const longTexts = new Set([
  'body',
  'crest',
  'description',
  'note',
  'question',
  'quote',
  'sentence',
  'welcome',
])

/** Whether a text is a sentence or more. */
export const isLongText = (property: string) => longTexts.has(property)

/** Kinds that towns use most, offered before the others; a new rule is of the first of its kinds. */
const usualKinds = [
  'days-before',
  'same-day',
  'weekday-table',
  'hours-before',
  'day-of-previous-month',
  'before-period-start',
  'dated-list',
  'fixed-date',
  'bands',
  'flat',
  'effort-rate',
  'table',
  'percent',
  'add',
  'deducted',
  'delivered',
  'enrolment',
  'documents',
  'yearly-file',
  'per-day',
  'days-per-week',
]

/** The kinds in the order a town looks for them. */
export function firstKindsOf<Kind extends { value: string }>(kinds: Kind[]): Kind[] {
  const rank = ({ value }: Kind) => {
    const found = usualKinds.indexOf(value)
    return found === -1 ? usualKinds.length : found
  }
  return kinds.toSorted((a, b) => rank(a) - rank(b))
}

/** Fields that are seen at once although they may stay empty. */
const seenAtOnce = new Set([
  'actions',
  'activities',
  'address',
  'amount',
  'at',
  'audience',
  'bands',
  'body',
  'booking',
  'by',
  'byDaysPerWeek',
  'centres',
  'collective',
  'closures',
  'cap',
  'changes',
  'description',
  'details',
  'email',
  'effect',
  'floor',
  'from',
  'hours',
  'links',
  'max',
  'maxYears',
  'min',
  'minYears',
  'note',
  'notice',
  'news',
  'percent',
  'personal',
  'phases',
  'phone',
  'places',
  'practicalInfo',
  'price',
  'profiles',
  'proof',
  'reasons',
  'refusedFor',
  'reglement',
  'rules',
  'steps',
  'unit',
  'upTo',
  'windows',
  'weekdays',
  'when',
  'yearly',
])

/** Whether a field that may stay empty is folded under « Plus de précisions ». */
export const isFolded = (property: string, required: boolean) => !required && !seenAtOnce.has(property)
/** Asked last, folded, although the record needs it: it is made from the name when nothing is typed. */
export const isMadeFromName = (property: string) => property === 'key'
