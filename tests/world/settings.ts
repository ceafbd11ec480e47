import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { blockOf } from '@/communes/blocks'
import type { CommuneRecord } from '@/communes/record'
import { type CommuneDb, inCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordDrafts } from '@/database/schema/records'
import { publishRecord } from '@/database/versions/publish-record'
import type { TownRole } from '@/domain/access/town-roles'
import type { AgentViewer } from '@/domain/access/who'
import type { Outcome } from '@/domain/refusal'
import { changeRecord } from '@/features/settings/change-record'
import { fieldsOf } from '@/features/settings/form/fields-of'
import { submittedOf } from '@/features/settings/form/submitted'
import { publishDraft, publishForm } from '@/features/settings/publish-draft'
import { draftOf, versionsOfRecord, workingRecord } from '@/features/settings/working-record'
import { type Commune, communeAt } from '@/request/commune'
import { aCommune, agentOf, anAgent, now } from './people'

export { now }
export const monday = Temporal.Instant.from('2026-09-13T22:00:00Z')
export const mondayOn = '2026-09-14'
/** What the number of days is in the record that every town here begins with. */
export const daysBefore = 8
/** The rule that the tests change. */
export const deadline = 'activities.mercredi.reglement.deadlines.0'

type Asked = { townRole?: TownRole; services?: string[]; firstName?: string; lastName?: string }

/** Someone of the town hall, as the session says; an administrator unless said. */
export async function anAdministrator(commune: Commune, asked: Asked = {}): Promise<AgentViewer> {
  const { townRole = 'administrator', services = [], ...names } = asked
  const { agentId: accountId } = await anAgent(commune, names)
  const { firstName = 'Anne', lastName = 'Le Goff' } = names
  return {
    ...{ kind: 'agent', accountId, townRole, services, firstName, lastName },
    ...{ identifier: '', email: '', title: '', previousSignInAt: null },
  }
}

/** A town whose Wednesday is booked eight days before, changed as the test says before its first version. */
export async function aTown(change: (record: CommuneRecord) => CommuneRecord = (record) => record) {
  const commune = await aCommune()
  const record = change(commune.record)
  if (record === commune.record) return commune
  const { version } = await inCommune(commune.id, { role: 'operator', operatorId: null }, (db) =>
    publishRecord(db, record, { now, author: 'essai', reason: 'essai' }),
  )
  return { ...commune, record, recordVersion: version }
}

export const as = <T>(commune: Commune, viewer: AgentViewer, work: (db: CommuneDb) => Promise<T>) =>
  inCommune(commune.id, agentOf({ agentId: viewer.accountId }), work)

/** The draft of someone, or null. */
export const draftIn = (commune: Commune, viewer: AgentViewer) =>
  as(commune, viewer, (db) => draftOf(db, viewer.accountId))

export const workingIn = (commune: Commune, viewer: AgentViewer) =>
  as(commune, viewer, async (db) => workingRecord(db, await draftOf(db, viewer.accountId)))

type Page = { revision?: number; base?: number; at?: Temporal.Instant }

/** Sends the form of a place as a browser would, with the fields said typed in it. */
export async function change(
  commune: Commune,
  viewer: AgentViewer,
  typed: Record<string, string>,
  { place = deadline, at = now, ...page }: Page & { place?: string } = {},
) {
  const block = blockOf(place)
  if (!block) throw new Error(`no form at ${place}`)
  const { record, revision, base } = await workingIn(commune, viewer)
  const fields = submittedOf(fieldsOf(block.schema, block.read(record), { of: block.of }))
  return as(commune, viewer, (db) =>
    changeRecord(
      db,
      {
        ...{ place, go: 'keep', fields: { ...fields, ...typed } },
        ...{ revision: page.revision ?? revision, base: page.base ?? base.version },
      },
      { viewer, now: at },
    ),
  )
}

export const daysTyped = (n: number | string) => ({ 'rule.n': String(n) })

type Typed = { effectiveOn?: string; at?: Temporal.Instant; revision?: number; councilDecision?: string }

/** Publishes the draft of someone, their own unless said, from a day on; today when no day is said. */
export async function publish(
  commune: Commune,
  viewer: AgentViewer,
  { effectiveOn = '2026-09-07', at = now, revision, ...more }: Typed = {},
  owner = viewer,
) {
  const draft = await draftIn(commune, owner)
  if (!draft) throw new Error('there is no draft')
  const form = publishForm.parse({
    ...{ draftId: draft.id, revision: revision ?? draft.revision, effectiveOn, reason: 'Un essai' },
    ...more,
  })
  const { record } = (await communeAt(commune.slug, at)) as Commune
  return as(commune, viewer, (db) => publishDraft(db, form, { viewer, record, now: at }))
}

/** Changes the days of the deadline and publishes. */
export async function publishDays(commune: Commune, viewer: AgentViewer, n: number, typed: Typed = {}) {
  await change(commune, viewer, daysTyped(n), typed.at ? { at: typed.at } : {})
  return done(await publish(commune, viewer, typed))
}

/** How many days before, in a record. */
export function daysIn(record: CommuneRecord): number {
  const activity = record.activities.find(({ key }) => key === 'mercredi')
  const rule = activity?.reglement?.deadlines?.[0]?.rule as { n?: number } | undefined
  if (rule?.n === undefined) throw new Error('no days in this record')
  return rule.n
}

/** What requests read at an instant: the days before. */
export async function daysAt(commune: Commune, at: Temporal.Instant): Promise<number> {
  const found = await communeAt(commune.slug, at)
  if (!found) throw new Error('no commune')
  return daysIn(found.record)
}

export const versionsIn = (commune: Commune, viewer: AgentViewer) => as(commune, viewer, versionsOfRecord)

/** The directory's entry of a commune. */
export async function directoryOf(commune: Commune, viewer: AgentViewer) {
  const [entry] = await as(commune, viewer, (db) =>
    db
      .select({ recordVersion: communes.recordVersion, coming: communes.coming })
      .from(communes)
      .where(eq(communes.id, db.communeId)),
  )
  return entry
}

/** Changes a draft as if another page of the same person had. */
export const bumpDraft = (commune: Commune, viewer: AgentViewer) =>
  as(commune, viewer, (db) =>
    db
      .update(recordDrafts)
      .set({ revision: 9 })
      .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.accountId, viewer.accountId))),
  )

/** What a command made; a refusal is a fault of the test. */
export function done<Done>(outcome: Outcome<Done> | null): Done {
  if (!outcome?.ok) throw new Error(outcome?.refusal.code ?? 'null')
  return outcome.done
}

/** The code of a refusal, with its facts. */
export const refusalOf = (outcome: Outcome<unknown> | null) =>
  outcome && !outcome.ok ? outcome.refusal : 'done'
