import { eq, like, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneRecord, communeRecord } from '@/communes/record'
import { type CommuneDb, type CommuneId, inPlatform } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { communes } from '@/database/schema/platform'
import { publishRecord } from '@/database/versions/publish-record'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { newCommuneId } from './commune-named'
import { recordAt } from './record-to-open'

type By = { operator: { id: string; email: string }; now: Temporal.Instant }
/** `twin`: the record to open it with; null when it is open. */
type PlaceOfTwin = { communeId: CommuneId; twin: CommuneRecord | null; slug: string }
type Directory = { id: string; slug: string; inseeCode: string; isDemo: boolean }[]

/** Codes of no department: INSEE numbers them from 01. */
const codesOfNobody = Array.from({ length: 1_000 }, (_, n) => `00${String(n).padStart(3, '0')}`)

export const slugOfTwin = (slug: string) => `${slug}-demo`

/** What the directory says of a twin's address, and of the codes that twins have. */
const aroundTwin = (slug: string, { operator }: By): Promise<Directory> =>
  inPlatform({ role: 'operator', operatorId: operator.id }, (db) =>
    db
      .select({
        id: communes.id,
        slug: communes.slug,
        inseeCode: communes.inseeCode,
        isDemo: communes.isDemo,
      })
      .from(communes)
      .where(or(eq(communes.slug, slugOfTwin(slug)), like(communes.inseeCode, '00%'))),
  )

/** The record of a town, for its twin: the same rules, another address, a name that says what it is. */
const recordOfTwin = (record: CommuneRecord, inseeCode: string): CommuneRecord =>
  communeRecord.parse({
    ...record,
    slug: slugOfTwin(record.slug),
    inseeCode,
    name: `${record.name} (démonstration)`,
  })

/**
 * Where the twin of a commune is: the one it has, or a new one with its record. Null when there is no such commune, or
 * when it is a twin itself.
 */
export async function placeOfTwin(
  { commune }: { commune: string },
  by: By,
): Promise<Outcome<PlaceOfTwin, PlatformRefusal> | null> {
  const record = await recordAt(commune, { operatorId: by.operator.id, now: by.now })
  if (!record) return null
  const around = await aroundTwin(commune, by)
  if (around.some(({ slug, isDemo }) => slug === commune && isDemo)) return null
  const there = around.find(({ slug }) => slug === slugOfTwin(commune))
  if (there && !there.isDemo) return refused({ code: 'slug-taken', facts: {} })
  if (there) return done({ communeId: there.id as CommuneId, twin: null, slug: there.slug })
  const free = codesOfNobody.find((code) => around.every(({ inseeCode }) => inseeCode !== code))
  if (!free) throw new Error('every code of nobody is taken by a twin')
  const twin = recordOfTwin(record, free)
  return done({ communeId: newCommuneId(), twin, slug: twin.slug })
}

/** Opens a demonstration twin; a job brings its invented families. Nothing is done when it is there already. */
export async function createTwin(
  db: CommuneDb,
  twin: CommuneRecord | null,
  { operator, now }: By,
): Promise<Outcome<null, PlatformRefusal>> {
  if (!twin) return done(null)
  await publishRecord(db, twin, { now, author: operator.email, reason: 'Jumeau de démonstration' })
  await db.update(communes).set({ isDemo: true }).where(eq(communes.id, db.communeId))
  await writeInJournal(db, 'demo-twin-created', { now })
  return done(null)
}
