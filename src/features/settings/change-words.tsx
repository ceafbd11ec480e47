import { Temporal } from 'temporal-polyfill'
import { valueAt } from '@/communes/place-in-record'
import type { CommuneRecord } from '@/communes/record'
import type { Change } from '@/communes/record-difference'
import { inFrench } from '@/communes/text'
import { choiceWord, dayAndMonthWords, fieldWord } from '@/i18n/settings/fields'
import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import { shownCents } from './form/written'

const words = versionWords.change
const french = speak('fr')
const mostLetters = 160

type Block = Record<string, unknown>
const isBlock = (value: unknown): value is Block =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isText = (value: unknown): value is string | { fr: string } =>
  typeof value === 'string' || (isBlock(value) && typeof value.fr === 'string')

const quoted = (text: string) =>
  `« ${text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text} »`

/** What a block calls itself. */
function nameOf(value: unknown): string | undefined {
  if (!isBlock(value)) return
  const said = [value.label, value.title, value.name, value.topic, value.sentence].find(isText)
  return said === undefined ? undefined : inFrench(said)
}

type Named = { chain: string[]; kind: string | undefined }

function textOf(text: string, { chain, kind }: Named): string {
  if (chain.at(-1) === 'crest') return words.drawing
  const word = choiceWord(chain, kind, text)
  if (word !== text) return word
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return french.date(Temporal.PlainDate.from(text), true)
  return quoted(text)
}

/** A value of the record as a town reads it. */
function valueWords(value: unknown, at: Named): string {
  const property = at.chain.at(-1) ?? ''
  if (value === undefined || value === null) return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') {
    if (/[cC]ents$/.test(property)) return `${shownCents(value)} €`
    if (/^weekdays?$/.test(property)) return dayAndMonthWords.weekday[value - 1] ?? String(value)
    return String(value).replace('.', ',')
  }
  if (typeof value === 'string') return textOf(value, at)
  if (Array.isArray(value)) {
    if (value.length === 0) return words.empty
    if (value.every((item) => !isBlock(item)))
      return french.list(
        value.map((item) => valueWords(item, at)),
        'and',
      )
    const names = value.map(nameOf)
    return names.every((name) => name !== undefined)
      ? french.list(names.map(quoted), 'and')
      : words.items(value.length)
  }
  if (isText(value)) return quoted(inFrench(value))
  const name = nameOf(value)
  return name === undefined ? words.block : quoted(name)
}

/** What says nothing to a town between a list of rules and what changed in one. */
const unsaid = new Set(['reglement', 'rule', 'activities'])

type Walk = { trail: string[]; chain: string[]; kind: string | undefined }

/** The steps of a path in the words of the settings: « Délais › « Quinze jours avant » › Nombre ». */
function walk(path: readonly (string | number)[], record: CommuneRecord): Walk {
  const found: Walk = { trail: [], chain: [], kind: undefined }
  let holder: unknown = record
  for (const step of path.map(String)) {
    const isItem = Array.isArray(holder)
    // a difference counts the items that have no key from 1
    const rank = /^\d+$/.test(step) && isItem && !nameByKey(holder as unknown[], step)
    const here = valueAt(holder, rank ? String(Number(step) - 1) : step)
    if (isItem) {
      const name = nameOf(here)
      if (isBlock(here)) found.trail.push(name === undefined ? words.rank(step) : quoted(name))
    } else {
      const kind = isBlock(holder) && typeof holder.kind === 'string' ? holder.kind : undefined
      found.chain.push(step)
      found.kind = kind
      if (!unsaid.has(step) || step === path.at(-1)) found.trail.push(fieldWord(found.chain, kind).label)
    }
    holder = here
  }
  return found
}

const nameByKey = (list: unknown[], key: string) => list.some((item) => isBlock(item) && item.key === key)

export type TwoRecords = { before: CommuneRecord; after: CommuneRecord }

/** The place of a change, inside its activity if it has one. */
function placeOf(change: Change, { before, after }: TwoRecords) {
  const found = walk(change.path, change.kind === 'removed' ? before : after)
  const own = change.path[0] === 'activities' && change.path.length > 2 ? found.trail.slice(1) : found.trail
  return { ...found, place: own.join(' › ') }
}

const isOrder = (change: Change) =>
  change.kind === 'changed' &&
  Array.isArray(change.before) &&
  Array.isArray(change.after) &&
  change.before.toSorted().join() === change.after.toSorted().join()

/** A change as a sentence: « Délais › « Quinze jours avant » › Nombre : 14 devient 10 ». */
function changeWords(change: Change, records: TwoRecords): string {
  const { place, ...at } = placeOf(change, records)
  if (isOrder(change)) return words.order(place)
  // an item is named by its place already
  const saidOnce = (value: unknown) => {
    const said = valueWords(value, at)
    return place.endsWith(said) ? '' : said
  }
  switch (change.kind) {
    case 'added':
      return words.added(place, saidOnce(change.after))
    case 'removed':
      return words.removed(place, saidOnce(change.before))
    case 'changed':
      return words.changed(place, valueWords(change.before, at), valueWords(change.after, at))
  }
}

/** A place and a value there, for a choice between two. */
export function placeWords(path: readonly string[], record: CommuneRecord) {
  const { trail, ...at } = walk(path, record)
  return { place: trail.join(' › '), saying: (value: unknown) => valueWords(value, at) }
}

export type ChangeGroup = { key: string; title: string; sentences: string[] }

/** The changes by activity, what is the whole town's first. */
export function changeGroups(changes: readonly Change[], records: TwoRecords): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>([['', { key: '', title: words.town, sentences: [] }]])
  for (const change of changes) {
    const [part, key] = change.path
    const own = part === 'activities' && key !== undefined ? String(key) : ''
    const [activity] = [records.after, records.before].flatMap((record) =>
      record.activities.filter((one) => one.key === own),
    )
    const group = groups.get(own) ?? { key: own, title: nameOf(activity) ?? own, sentences: [] }
    groups.set(own, { ...group, sentences: [...group.sentences, changeWords(change, records)] })
  }
  return [...groups.values()].filter(({ sentences }) => sentences.length > 0)
}

/** The changes as a list under the name of each activity. */
export function ChangeList({ changes, records }: { changes: readonly Change[]; records: TwoRecords }) {
  return changeGroups(changes, records).map(({ key, title, sentences }) => (
    <div key={key} className="space-y-2">
      <h3 className="text-lg font-bold">{title}</h3>
      <ul className="list-disc space-y-1 ps-6 wrap-anywhere">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  ))
}
