import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type NewCommune, recordFromBlank, recordFromModel } from '@/communes/new-commune'
import { parseRecord } from '@/communes/read-record'
import type { CommuneRecord } from '@/communes/record'
import { versionAt } from '@/communes/versions'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { blankRecord } from './blank-record'

/** Faults told at once: who has more goes through these first. */
const mostFaults = 20

/** What the reader of YAML throws when a short text would unfold into an endless one. */
const tooManyAliases = {
  ok: false,
  faults: [{ line: 1, column: 1, place: '', message: 'trop de reprises « * » les unes dans les autres' }],
} as const

type By = { operatorId: string; now: Temporal.Instant }

/** The record in force at an address, whatever the commune's state; null when there is none. */
export async function recordAt(slug: string, { operatorId, now }: By): Promise<CommuneRecord | null> {
  const actor = { role: 'operator', operatorId } as const
  const [entry] = await inPlatform(actor, (db) =>
    db.select().from(communes).where(eq(communes.slug, slug)).limit(1),
  )
  if (!entry) return null
  return readInCommune(entry.id as CommuneId, actor, (db) => recordOfVersion(db, versionAt(entry, now)))
}

/** The record that a new commune opens with: of the template, or with the rules of the commune that `model` names. */
export async function recordOfNew(
  { commune, model }: { commune: NewCommune; model?: string },
  by: By,
): Promise<Outcome<CommuneRecord, PlatformRefusal>> {
  const blank = await blankRecord()
  if (model === undefined) return done(recordFromBlank(blank, commune))
  const found = await recordAt(model, by)
  return found ? done(recordFromModel(found, blank, commune)) : refused({ code: 'model-unknown', facts: {} })
}

/** A record given in YAML; its arms are those of the template until the town draws its own. */
export async function recordGiven(yaml: string): Promise<Outcome<CommuneRecord, PlatformRefusal>> {
  const { crest } = await blankRecord()
  const reading = await parseRecord(yaml, 'fiche', crest).catch((error: Error) => {
    if (error.name === 'ReferenceError') return tooManyAliases
    throw error
  })
  if (reading.ok) return done(reading.record)
  const faults = reading.faults.slice(0, mostFaults).map(({ line, column, place, message }) => ({
    ...{ line, column },
    sentence: place ? `${place} : ${message}` : message,
  }))
  const more = Math.max(0, reading.faults.length - mostFaults)
  return refused({ code: 'record-faulty', facts: { faults, more } })
}
