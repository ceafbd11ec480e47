import type { z } from 'zod'
import { blockOf } from '@/communes/blocks'
import { newItem, type Place, pathOf, stepsOf, valueAt } from '@/communes/place-in-record'
import { type CommuneRecord, communeRecord } from '@/communes/record'
import { inFrench, type TownText } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import type { AgentViewer } from '@/domain/access/who'
import { mayChangePlace, withOwnKey } from './change-record'
import { judged } from './form/faults-at'
import type { Field, FieldChoice } from './form/field'
import { fieldsOf, type Known } from './form/fields-of'
import { type SettingsState, settingsState } from './settings-asked'

const named = (items: readonly { key: string; label: TownText }[]): FieldChoice[] =>
  items.map(({ key, label }) => ({ value: key, label: inFrench(label) }))

/** The words of the record that a block may name, by the property that names them. */
function knownIn(record: CommuneRecord, place: Place): Known {
  const [part, key] = stepsOf(place)
  const activity = part === 'activities' ? record.activities.find((one) => one.key === key) : undefined
  const units = named(activity?.booking?.units ?? [])
  const activities = named(record.activities)
  return {
    centre: record.centres.map(({ key, name }) => ({ value: key, label: name })),
    contact: record.contacts.map(({ key, name }) => ({ value: key, label: inFrench(name) })),
    service: named(record.services),
    ...{ activities, exceptActivities: activities },
    ...(units.length > 0 && { unit: units, places: units, needsOneOf: units }),
  }
}

export type FormOfBlock = {
  state: SettingsState
  place: Place
  fields: Field
  /** Why what was typed is no record yet, and the path of the block in it. */
  error: z.ZodError | null
  at: (string | number)[]
  isNew: boolean
  /** The item’s own name, when it has one. */
  name: string | undefined
  mayChange: boolean
}

/** The form of one block, with what was typed and is not right yet, or what stands there; null when there is no such block. */
export async function formOfBlock(
  db: CommuneDb,
  place: Place,
  viewer: AgentViewer,
): Promise<FormOfBlock | null> {
  const block = blockOf(place)
  if (!block) return null
  const state = await settingsState(db, viewer)
  const { record, draft } = state
  const typing = draft?.typing?.place === place ? draft.typing : null
  const isNew = stepsOf(place).includes(newItem)
  const value = typing ? typing.value : block.read(record)
  if (!isNew && !typing && value === undefined && stepsOf(place).length > 2 && block.isKeyed) return null
  const fields = fieldsOf(block.schema, value, { of: block.of, known: knownIn(record, place) })
  const steps = stepsOf(place).filter((step) => step !== 'presentation')
  const at = ['identite', 'calendrier'].includes(place) ? [] : pathOf(record, steps.join('.'))
  const tried = typing?.isTried
    ? judged(communeRecord, block.write(record, withOwnKey(block, record, value)))
    : null
  const own = valueAt(record, steps.join('.')) as
    | { label?: TownText; title?: TownText; name?: TownText }
    | undefined
  const name = own?.label ?? own?.title ?? own?.name
  return {
    ...{ state, place, fields, at, isNew },
    error: tried?.error ?? null,
    name: name === undefined || isNew ? undefined : inFrench(name),
    mayChange: mayChangePlace(viewer, record, place) || (isNew && viewer.services.length === 0),
  }
}
