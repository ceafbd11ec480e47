import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { hashOf, mailedKeyOf } from '@/adapters/identity/secrets'
import type { MailCarrier } from '@/adapters/mail/carrier'
import { carriers } from '@/adapters/mail/carriers'
import { closeQueue } from '@/adapters/queue/wake'
import type { Language } from '@/communes/text'
import { disconnect } from '@/database/connection'
import { type CommuneDb, type CommuneId, inCommune } from '@/database/door'
import { accounts, mailedKeys } from '@/database/schema/accounts'
import { outbox } from '@/database/schema/outbox'
import { publishRecord } from '@/database/versions/publish-record'
import { sendMails } from '@/features/mail/send-mails'
import { connectFromEnv } from '@/request/connect'
import { recordOf } from '../communes/tenant'
import type { resendServer } from '../contracts/resend-server'

connectFromEnv()
afterAll(async () => {
  await closeQueue()
  await untilQueueIsLeft()
  await disconnect()
})

/** The queue's client says it is closed before its sockets are: a database dropped in between would kill them aloud. */
async function untilQueueIsLeft() {
  const administrator = postgres(process.env.ADMIN_DATABASE_URL as string, { max: 1 })
  const connected = () =>
    administrator`select from pg_stat_activity where datname = current_database() and usename = 'portal_queue'`
  while ((await connected()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await administrator.end()
}

export const now = Temporal.Instant.from('2026-10-05T08:00:00Z')
export const asAgent = { role: 'agent', accountId: randomUUID() } as const
const asOperator = { role: 'operator', operatorId: null } as const
const asWorker = { role: 'worker' } as const

/** A commune of `tenants/` under a name of its own, so that each test has its own outbox. */
export async function aCommune(name = 'rennes') {
  const communeId = randomUUID() as CommuneId
  const digits = String(Number.parseInt(communeId.slice(0, 4), 16) % 100_000).padStart(5, '0')
  const record = { ...(await recordOf(name)), slug: `ville-${communeId.slice(0, 8)}`, inseeCode: digits }
  await inCommune(communeId, asOperator, (db) =>
    publishRecord(db, record, { now, author: 'essai', reason: 'essai' }),
  )
  return { communeId, record }
}

export async function anAccount(communeId: CommuneId, { language = 'fr' as Language } = {}) {
  const id = randomUUID()
  const row = {
    communeId,
    id,
    kind: 'family' as const,
    identifier: `parent-${id.slice(0, 8)}`,
    email: `${id.slice(0, 8)}@exemple.fr`,
    firstName: 'Anna',
    lastName: 'Petrova',
    language,
    openedAt: now,
  }
  await inCommune(communeId, asAgent, (db) => db.insert(accounts).values(row))
  return row
}

type Written = { mail?: string; about?: Record<string, string>; at?: Temporal.Instant }

/** A line of the outbox, as a command writes it in its transaction. */
export async function writeMail(
  db: CommuneDb,
  accountId: string,
  { mail = 'passwordChanged', about = {}, at = now }: Written = {},
) {
  const id = randomUUID()
  await db.insert(outbox).values({ communeId: db.communeId, id, accountId, mail, about, writtenAt: at })
  return id
}

export const aMailInTheOutbox = (communeId: CommuneId, accountId: string, written?: Written) =>
  inCommune(communeId, asAgent, (db) => writeMail(db, accountId, written))

/** The key that a mail will carry, as the command of the mail writes it beside its line in the outbox. */
export const aKey = (
  communeId: CommuneId,
  {
    mailId,
    accountId,
    purpose = 'password' as 'activation' | 'password',
    expiresAt = now.add({ hours: 1 }),
  }: {
    mailId: string
    accountId: string
    purpose?: 'activation' | 'password'
    expiresAt?: Temporal.Instant
  },
) =>
  inCommune(communeId, asAgent, (db) =>
    db
      .insert(mailedKeys)
      .values({ communeId, keyHash: hashOf(mailedKeyOf(mailId)), accountId, purpose, expiresAt }),
  )

export async function lineOf(communeId: CommuneId, id: string) {
  const [line] = await inCommune(communeId, asWorker, (db) =>
    db
      .select()
      .from(outbox)
      .where(and(eq(outbox.communeId, communeId), eq(outbox.id, id))),
  )
  if (!line) throw new Error('no such line in the outbox')
  return line
}

export const resendAt = ({ url }: Pick<Awaited<ReturnType<typeof resendServer>>, 'url'>) =>
  carriers.resend({
    mode: 'test',
    from: 'espace@ville.exemple',
    resendApiKey: 're_essai',
    resendBaseUrl: url,
  }) as MailCarrier

/** Sends what is due at a moment; the bugs that were reported are in `bugs`. */
export async function sendAt(communeId: CommuneId, carrier: MailCarrier, at = now) {
  const bugs: unknown[] = []
  const { more } = await sendMails(communeId, {
    carrier,
    clock: () => at,
    origin: 'https://portail.exemple',
    log: () => {},
    report: (error) => bugs.push(error),
  })
  return { more, bugs }
}
