import type { z } from 'zod'
import { domainSentences } from '@/communes/domain-sentences'
import { noSentence } from '@/communes/fault-sentence'
import type { FieldFaultWords } from '@/i18n/settings/fields-faults'
import { type Field, fieldsInside } from './field'
import { nameProperties } from './presentation'
import { inside, markOf } from './shape'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
/** `field` is a name of the form, or `form` for what is at none of its fields. */
export type FieldFault = { field: string; message: string }
type Found = { field: Field; rest: Path }

/** The field at a path, or the nearest above it; `rest` is what the path says below that field. */
function fieldAt(field: Field, path: Path): Found {
  const [step, ...rest] = path
  if (step === undefined) return { field, rest: [] }
  if (field.is === 'shapes' && field.inner)
    return field.inner.name === field.name ? fieldAt(field.inner, path) : { field: field.inner, rest: path }
  if (field.is === 'map') {
    const entry = field.entries.find(({ key }) => 'text' in key && key.text === step)
    return entry ? fieldAt(entry.value, rest) : { field, rest: path }
  }
  const wanted = inside(field.name, String(step))
  const found = fieldsInside(field).find(({ name }) => name === wanted)
  if (found?.is === 'hidden') return { field: namingField(field) ?? field, rest: [] }
  return found ? fieldAt(found, rest) : { field, rest: path }
}

/** Of an object, the field from which its key is made. */
const namingField = (field: Field) =>
  fieldsInside(field).find(({ chain }) => nameProperties.includes(chain.at(-1) ?? ''))

/** The name of the control that a fault leads to. */
function controlOf({ field, rest }: Found): string {
  const { name } = field
  switch (field.is) {
    case 'town-text':
      return inside(name, String(rest[0] ?? 'fr'))
    case 'kinds':
      return rest[0] === field.by ? inside(name, field.by) : name
    case 'shapes':
      return field.inner && field.inner.name !== name ? field.inner.name : markOf(name)
    default:
      return name
  }
}

const isEmpty = ({ field, rest }: Found) =>
  field.is === 'town-text'
    ? field.texts[String(rest[0] ?? 'fr')] === ''
    : ('text' in field && field.text === '') || ('chosen' in field && field.chosen === '')

function sizeSentence(
  issue: Issue & { code: 'too_small' | 'too_big' },
  field: Field,
  words: FieldFaultWords,
) {
  if (field.is === 'choices') return words.tickOne
  if (field.is === 'words') return words.tickOrType
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return words.missing
    return issue.origin === 'array' ? words.emptyList : words.tooSmall(shownBound(issue.minimum, field))
  }
  if (issue.origin === 'string') return words.tooLong(Number(issue.maximum))
  return issue.origin === 'array'
    ? words.tooMany(Number(issue.maximum))
    : words.tooBig(shownBound(issue.maximum, field))
}

const shownBound = (bound: number | bigint, field: Field) =>
  field.is === 'cents' ? Number(bound) / 100 : Number(bound)

function sentenceOf(issue: Issue, found: Found, words: FieldFaultWords): string {
  const { field } = found
  if (isEmpty(found)) return field.is === 'choice' ? words.chooseOne : words.missing
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeSentence(issue, field, words)
  if (issue.code === 'invalid_format' && issue.format === 'email') return words.email
  if (issue.code === 'invalid_format' && issue.format === 'url') return words.url
  switch (field.is) {
    case 'whole':
    case 'number':
    case 'amount':
    case 'cents':
    case 'date':
    case 'time':
      return words[field.is]
    case 'month-day':
      return words.monthDay
    case 'choice':
    case 'kinds':
    case 'shapes':
      return words.chooseOne
    case 'choices':
      return words.tickOne
    case 'words':
      return words.tickOrType
    case 'list':
    case 'lines':
      return words.emptyList
    default:
      return words.wrong
  }
}

const asSentence = (words: string) =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`

/** Of the branches of a union, the faults of the one that was chosen. */
function chosenBranch(
  issue: Issue & { code: 'invalid_union' },
  { field }: Found,
): readonly Issue[] | undefined {
  const branches = issue.errors
  if (field.is === 'shapes' && branches.length === field.choices.length) return branches[field.at]
  if (field.is === 'town-text' && branches.length === 2) return branches[field.isByLanguage ? 1 : 0]
  if (field.is !== 'kinds') return undefined
  const isOfAnother = (inner: Issue) => inner.path.length === 1 && inner.path[0] === field.by
  return branches.find((inner) => !inner.some(isOfAnother))
}

function faultsOf(
  issue: Issue,
  { root, words }: { root: Field; words: FieldFaultWords },
  above: Path,
): FieldFault[] {
  const path = [...above, ...issue.path]
  const found = fieldAt(root, path)
  if (issue.code === 'invalid_union') {
    const branch = chosenBranch(issue, found)
    if (branch) return branch.flatMap((inner) => faultsOf(inner, { root, words }, path))
    if (found.field.is === 'kinds') found.rest = [found.field.by]
  }
  const { field } = found
  if (field.is === 'shapes' && field.inner && field.inner.name !== field.name) found.field = field.inner
  if (issue.code === 'invalid_key' && found.field.is === 'map') {
    const entry = found.field.entries.find(({ key }) => 'text' in key && key.text === path.at(-1))
    if (entry) found.field = entry.key
  }
  const own = words.domain[issue.message] ?? domainSentences[issue.message] ?? issue.message
  const message = asSentence(own || sentenceOf(issue, found, words))
  return [{ field: controlOf(found) || 'form', message }]
}

export type FaultsOptions = {
  /** The path of the block in what was judged, when a whole record was: `['activities', 0]`. */
  at?: Path
}

/**
 * Each fault of a block at its field of the form, in French: one a field, in the order they were found. Of a union,
 * the faults of the chosen kind only. The error must come from `judged`, or from a parse with `noSentence`.
 */
export function faultsAt(
  error: z.ZodError,
  fields: Field,
  words: FieldFaultWords,
  { at = [] }: FaultsOptions = {},
): FieldFault[] {
  const faults = new Map<string, string>()
  for (const issue of error.issues) {
    const isInside = at.every((step, i) => String(issue.path[i]) === String(step))
    const found = isInside
      ? faultsOf({ ...issue, path: issue.path.slice(at.length) } as Issue, { root: fields, words }, [])
      : [{ field: 'form', message: asSentence(issue.message || words.elsewhere) }]
    for (const { field, message } of found) if (!faults.has(field)) faults.set(field, message)
  }
  return [...faults].map(([field, message]) => ({ field, message }))
}

/** Parses so that `faultsAt` can say its own sentences. */
export const judged = <Schema extends z.ZodType>(schema: Schema, value: unknown) =>
  schema.safeParse(value, { error: noSentence })
