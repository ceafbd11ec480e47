import { and, eq, max } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CommuneDb } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'
import type { AgentViewer } from '@/domain/access/who'
import type { Commune } from '@/request/commune'
import { anAdministrator, as, aTown, change, daysTyped, now, publish, versionsIn } from '../world/settings'

const rivals = 4

/** Holds each version a moment before its commit, so that the window is wide enough to fall through. */
beforeAll(async () => {
  const admin = postgres(process.env.ADMIN_DATABASE_URL as string, { max: 1, onnotice: () => {} })
  await admin.unsafe(`
    create function hold_the_window() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.2); return new; end $$;
    create trigger hold_the_window before insert on record_versions for each row execute function hold_the_window()`)
  await admin.end()
})

async function aTownAndItsRivals(): Promise<[Commune, AgentViewer[]]> {
  const town = await aTown()
  const viewers: AgentViewer[] = []
  for (let n = 0; n < rivals; n += 1) {
    const viewer = await anAdministrator(town)
    await change(town, viewer, daysTyped(10 + n))
    viewers.push(viewer)
  }
  return [town, viewers]
}

/** What publishing would be without the lock: look at the last version, compare, write the next. Only here. */
async function publishUnguarded(db: CommuneDb, record: unknown): Promise<'published' | 'told'> {
  const [entry] = await db
    .select({ latest: communes.recordVersion })
    .from(communes)
    .where(eq(communes.id, db.communeId))
  const [last] = await db
    .select({ version: max(recordVersions.version) })
    .from(recordVersions)
    .where(and(eq(recordVersions.communeId, db.communeId)))
  if (entry?.latest !== 1) return 'told'
  const version = (last?.version ?? 0) + 1
  const stated = { record, publishedAt: now, effectiveAt: now, author: 'essai', reason: 'essai' }
  await db.insert(recordVersions).values({ communeId: db.communeId, version, ...stated })
  await db.update(communes).set({ recordVersion: version }).where(eq(communes.id, db.communeId))
  return 'published'
}

describe('Quatre administrateurs publient au même instant', () => {
  it('sans verrou, tous croient que personne n’a publié : la course est réelle', async () => {
    const [town, viewers] = await aTownAndItsRivals()
    const ended = await Promise.allSettled(
      viewers.map((viewer) => as(town, viewer, (db) => publishUnguarded(db, town.record))),
    )
    const codes = ended.map((one) => (one.status === 'rejected' ? one.reason.cause?.code : one.value))
    expect(codes.filter((code) => code === '23505').length).toBeGreaterThan(0)
  })

  it('avec le verrou, un seul publie, et les autres apprennent qui', async () => {
    const [town, viewers] = await aTownAndItsRivals()
    const outcomes = await Promise.all(viewers.map((viewer) => publish(town, viewer)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      outcomes.filter((one) => !one.ok && one.refusal.code === 'record-published-meanwhile'),
    ).toHaveLength(rivals - 1)
    const versions = await versionsIn(town, viewers[0] as AgentViewer)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
  })
})
