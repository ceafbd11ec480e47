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

/** Fields that are seen at once although nothing is said in them; `bands.from` inside `bands` only. */
const seenAtOnce = new Set([
  ...['activities', 'address', 'amount', 'at', 'audience', 'body', 'booking', 'cap', 'changes', 'closes'],
  ...['deadlines', 'description', 'email', 'effect', 'floor', 'fromOn', 'max', 'maxYears', 'min', 'minYears'],
  ...[
    'calendar',
    'phone',
    'portalName',
    'profiles',
    'publicHolidays',
    'reglement',
    'resident',
    'toOn',
    'unit',
    'yearly',
  ],
  ...[
    'bands.from',
    'bands.upTo',
    'bands.price',
    'scope.actions',
    'deadlines.scope',
    'openings.scope',
    'overrides.rule',
    'status.over',
  ],
  ...['when.weekdays', 'when.firstSchoolDayAfterBreak', 'personal.notice', 'collective.notice'],
])
const folded = new Set(['scope.fromOn', 'scope.toOn', 'limits.rule.activities', 'rule.profiles'])

type Folding = { chain: readonly string[]; required: boolean; filled: boolean; is: string }

/** Whether a field is folded under « Plus de précisions »: it may stay empty, says nothing, and is seldom used. */
export function isFolded({ chain, required, filled, is }: Folding): boolean {
  if (required || filled || is === 'list' || is === 'map' || is === 'hidden') return false
  const [property = '', above, further] = chain.toReversed()
  const names = [`${further}.${above}.${property}`, `${above}.${property}`]
  if (names.some((name) => folded.has(name))) return true
  return ![...names, property].some((name) => seenAtOnce.has(name))
}

const shortFields = ['whole', 'number', 'amount', 'cents', 'date', 'time', 'month-day']

/** Whether a field takes so little room that others may stand beside it. */
export const isShort = ({ is }: { is: string }) => shortFields.includes(is)

/** Whether a property is the key by which the record names an item: made from its name, it is never asked for. */
export const isKey = (property: string, required: boolean) => property === 'key' && required
/** What an item is called by. */
export const nameProperties: readonly string[] = ['label', 'name', 'title', 'topic']
