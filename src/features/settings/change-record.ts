import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type BlockOfRecord, blockOf, keyFrom } from '@/communes/blocks'
import { movedAt, newItem, type Place, stepsOf, valueAt } from '@/communes/place-in-record'
import { type CommuneRecord, communeRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { inFrench } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { recordDrafts, recordVersions } from '@/database/schema/records'
import { worksFor } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import { done, type Outcome, refused } from '@/domain/refusal'
import { blockTyped } from './form/block-typed'
import { isReshaping, reshaped } from './form/reshaped'
import type { Submitted } from './form/sent'
import { lockDraftOf } from './lock-draft'
import type { Draft } from './working-record'

export type By = { viewer: AgentViewer; now: Temporal.Instant }

/** The service that a place of the record belongs to; undefined for what is the whole town's. */
function serviceOfPlace(record: CommuneRecord, place: Place): string | undefined {
  const [part, key] = stepsOf(place)
  return part === 'activities'
    ? record.activities.find((activity) => activity.key === key)?.service
    : undefined
}

/** Whether this person may change what stands there. */
export const mayChangePlace = (viewer: AgentViewer, record: CommuneRecord, place: Place): boolean =>
  worksFor(viewer, serviceOfPlace(record, place))

/** `base`: the version that the page was made from, which is what its person has seen. Null when there is none. */
async function begunDraft(db: CommuneDb, base: number, { viewer, now }: By): Promise<Draft | null> {
  const known = await lockDraftOf(db, viewer.accountId)
  if (known) return known
  const [published] = await db
    .select({ version: recordVersions.version })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId), eq(recordVersions.version, base)))
  if (!published) return null
  const record = await recordOfVersion(db, base)
  await db
    .insert(recordDrafts)
    .values({
      ...{ communeId: db.communeId, accountId: viewer.accountId, baseVersion: base },
      ...{ record, revision: 0, savedAt: now },
    })
    .onConflictDoNothing()
  const begun = await lockDraftOf(db, viewer.accountId)
  if (!begun) throw new Error('the draft was not begun')
  return begun
}

type Written = Partial<typeof recordDrafts.$inferInsert>
const write = (db: CommuneDb, draft: Draft, set: Written) =>
  db
    .update(recordDrafts)
    .set(set)
    .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.id, draft.id)))

const keep = (db: CommuneDb, draft: Draft, record: unknown, { now }: By) =>
  write(db, draft, {
    ...{ record, revision: draft.revision + 1, typing: null, state: 'editing', savedAt: now },
  })

/** The name a keyed item is known by: what its key is made from. */
function nameIn(value: Record<string, unknown>): string {
  const name = value.label ?? value.title ?? value.name ?? value.topic ?? ''
  return typeof name === 'string' ? name : inFrench(name as { fr: string })
}

/** A new item gets a key of its own; one that is there keeps the key that other rules may name. */
export function withOwnKey(block: BlockOfRecord, record: CommuneRecord, value: unknown): unknown {
  if (!block.isKeyed || value === null || typeof value !== 'object') return value
  const steps = stepsOf(block.place).filter((step) => step !== 'presentation')
  const own = valueAt(record, steps.join('.')) as { key?: string } | undefined
  if (own?.key) return { ...value, key: own.key }
  const list = valueAt(record, steps.slice(0, -1).join('.'))
  const taken = Array.isArray(list) ? list.map(({ key }) => String(key)) : []
  const typed = (value as { key?: string }).key
  return { ...value, key: typed && !taken.includes(typed) ? typed : keyFrom(nameIn(value as never), taken) }
}

export type Changed = {
  /** `typing`: not right yet, or only another shape of the form was asked for; what was typed is kept. */
  is: 'kept' | 'typing'
  place: Place
}

type Wanted = {
  place: Place
  /** Of the draft when the page was opened; 0 when nothing was changed yet. */
  revision: number
  base: number
  /** The button that was pressed. */
  go: string
  fields: Submitted
}

/**
 * Changes one block of the record in a person's own draft. One that makes no record is kept as typed, and nothing else
 * changes. A page opened before the draft's last change is refused, and what it says is kept too. `null`: no block of
 * the settings stands there, or the commune has no such version.
 */
export async function changeRecord(
  db: CommuneDb,
  { place, revision, base, go, fields }: Wanted,
  by: By,
): Promise<Outcome<Changed> | null> {
  const block = blockOf(place)
  if (!block) return null
  const draft = await begunDraft(db, base, by)
  if (!draft) return null
  const before = storedRecord(draft.record)
  if (!mayChangePlace(by.viewer, before, place)) return refused({ code: 'not-your-service', facts: {} })
  const typed = blockTyped(block.schema, fields, block.of)
  const isShape = isReshaping(go)
  const value = isShape ? reshaped(typed, go, block.schema, block.of) : typed
  const typing = { place, value, isTried: !isShape }
  if (!isShape && draft.revision !== revision) {
    await write(db, draft, { typing: { ...typing, isTried: false } })
    return refused({ code: 'settings-changed-elsewhere', facts: {} })
  }
  const after = isShape
    ? null
    : communeRecord.safeParse(block.write(before, withOwnKey(block, before, value)))
  if (!after?.success) {
    await write(db, draft, { typing, savedAt: by.now })
    return done({ is: 'typing', place })
  }
  if (mayChangePlace(by.viewer, after.data, place) || place.includes(newItem))
    await keep(db, draft, after.data, by)
  else return refused({ code: 'not-your-service', facts: {} })
  return done({ is: 'kept', place })
}

export type Arrangement = 'remove' | 'up' | 'down'

/**
 * Takes an item of a list away, or moves it by one, in a person's own draft. An item that another rule names cannot be
 * taken away: what stands in the way is answered as a count. `null`: nothing stands there.
 */
export async function arrangeRecord(
  db: CommuneDb,
  {
    place,
    revision,
    base,
    arrangement,
  }: Pick<Wanted, 'place' | 'revision' | 'base'> & { arrangement: Arrangement },
  by: By,
): Promise<Outcome<{ place: Place }> | null> {
  const block = blockOf(place)
  const draft = await begunDraft(db, base, by)
  if (!draft) return null
  const before = storedRecord(draft.record)
  if (!block || valueAt(before, place) === undefined) return null
  if (!mayChangePlace(by.viewer, before, place)) return refused({ code: 'not-your-service', facts: {} })
  if (draft.revision !== revision) return refused({ code: 'settings-changed-elsewhere', facts: {} })
  const after = communeRecord.safeParse(
    arrangement === 'remove'
      ? block.write(before, undefined)
      : movedAt(before, place, arrangement === 'up' ? -1 : 1),
  )
  if (!after.success)
    return refused({ code: 'record-has-faults', facts: { count: after.error.issues.length } })
  await keep(db, draft, after.data, by)
  return done({ place })
}
