import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { twinPasswordOf } from '@/adapters/identity/twin-password'
import { isBookable } from '@/communes/activity'
import { versionAt } from '@/communes/versions'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import { latestExports, type TownExport } from '@/database/town-exports'
import { nameAsStored } from '@/domain/access/identifier'
import { slugOfTwin } from './create-twin'
import { demoAgent, demoAgentEmail, demoFamiliesOf } from './demo-families'

export type { TownExport }
export type TwinAccount = { who: string; identifier: string }

export type CommuneTools = {
  exports: TownExport[]
  /** Of a twin: who lives there, and the password of all. */
  inhabitants: { accounts: TwinAccount[]; password: string } | null
  /** The address of the twin that this commune has. */
  twin: string | null
}

type Entry = typeof communes.$inferSelect

/** The accounts that were invented for a twin: the list is ours, an operator reads no family. */
function accountsOf(slug: string, canBook: boolean): TwinAccount[] {
  const families = demoFamiliesOf(canBook).flatMap(({ guardian, coGuardian, isDisabled }) =>
    [guardian, coGuardian].flatMap((adult) =>
      adult?.password && !isDisabled
        ? [{ who: adult.who, identifier: adult.identifier ?? nameAsStored(adult.email) }]
        : [],
    ),
  )
  return [...families, { who: demoAgent.who, identifier: demoAgentEmail(slug) }]
}

async function inhabitantsOf(entry: Entry, operatorId: string, now: Temporal.Instant) {
  const id = entry.id as CommuneId
  const record = await readInCommune(id, { role: 'operator', operatorId }, (db) =>
    recordOfVersion(db, versionAt(entry, now)),
  )
  return {
    accounts: accountsOf(entry.slug, record.activities.some(isBookable)),
    password: twinPasswordOf(id),
  }
}

/** What an operator can do besides in a commune, and what has been done. Null when there is no such commune. */
export async function toolsOfCommune(
  slug: string,
  { operatorId, now }: { operatorId: string; now: Temporal.Instant },
): Promise<CommuneTools | null> {
  const actor = { role: 'operator', operatorId } as const
  const entryAt = async (address: string): Promise<Entry | undefined> =>
    (await inPlatform(actor, (db) => db.select().from(communes).where(eq(communes.slug, address))))[0]
  const entry = await entryAt(slug)
  if (!entry) return null
  const exports = await readInCommune(entry.id as CommuneId, actor, latestExports)
  if (entry.isDemo) return { exports, inhabitants: await inhabitantsOf(entry, operatorId, now), twin: null }
  const twin = await entryAt(slugOfTwin(slug))
  return { exports, inhabitants: null, twin: twin?.isDemo ? twin.slug : null }
}
