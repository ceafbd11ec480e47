import { and, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { twinPasswordOf } from '@/adapters/identity/twin-password'
import { isBookable } from '@/communes/activity'
import { versionAt } from '@/communes/versions'
import { type CommuneDb, type CommuneId, inCommune, inPlatform, readInCommune } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { recordOfVersion } from '@/database/record-of-version'
import { auditLog } from '@/database/schema/outbox'
import { communes } from '@/database/schema/platform'
import { demoAgent, demoFamiliesOf, withPassword } from '@/features/platform/demo-families'
import type { Commune } from '@/request/commune'
import { countCommune } from './count-communes'
import { loadDemoCommune } from './demo/load-demo-commune'
import { inTurn } from './each-open-commune'

const worker = { role: 'worker' } as const
/** Nobody is signed in where a job works: the journal says so. */
const nobody = { role: 'agent', accountId: '00000000-0000-0000-0000-000000000000' } as const
const mostTwins = 2_000

async function isLoaded(db: CommuneDb): Promise<boolean> {
  const found = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(eq(auditLog.communeId, db.communeId), eq(auditLog.act, 'demo-families-loaded')))
    .limit(1)
  return found.length > 0
}

/** A twin whose families have not come yet; null for any other commune, where no family is ever invented. */
async function emptyTwin(db: CommuneDb, now: Temporal.Instant): Promise<Commune | null> {
  const [entry] = await db.select().from(communes).where(eq(communes.id, db.communeId))
  if (!entry?.isDemo || entry.state !== 'open' || (await isLoaded(db))) return null
  const recordVersion = versionAt(entry, now)
  const record = await recordOfVersion(db, recordVersion)
  return { id: db.communeId, slug: entry.slug, name: record.name, recordVersion, record, isDemo: true }
}

/**
 * Brings the invented families into a demonstration twin, with the twin's own password. Safe to run again: what is
 * there stays, and a run that was cut is taken up. Answers whether they came now.
 */
export async function loadTwin(communeId: CommuneId, now: Temporal.Instant): Promise<boolean> {
  const twin = await readInCommune(communeId, worker, (db) => emptyTwin(db, now))
  if (!twin) return false
  const password = twinPasswordOf(communeId)
  const families = demoFamiliesOf(twin.record.activities.some(isBookable))
  await loadDemoCommune(twin, withPassword({ agent: demoAgent, families }, password), now)
  await inCommune(communeId, nobody, (db) => writeInJournal(db, 'demo-families-loaded', { now }))
  return true
}

/** The same in each twin that waits for its families: a wake that was lost costs a minute. Answers how many had. */
export async function loadTwins(now: Temporal.Instant, signal?: AbortSignal): Promise<number> {
  const twins = await inPlatform(worker, (db) =>
    db
      .select({ id: communes.id })
      .from(communes)
      .where(and(eq(communes.isDemo, true), eq(communes.state, 'open')))
      .limit(mostTwins),
  )
  let loaded = 0
  const load = async (id: CommuneId) => {
    if (!(await loadTwin(id, now))) return
    await countCommune(id, now)
    loaded += 1
  }
  await inTurn('load-twins', twins, load, signal)
  return loaded
}
