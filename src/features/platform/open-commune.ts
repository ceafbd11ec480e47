import { and, eq, ne, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { communes } from '@/database/schema/platform'
import { publishRecord } from '@/database/versions/publish-record'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'
import { inviteAdministrator } from './invite-administrator'

type Opening = {
  record: CommuneRecord
  administrator: { firstName: string; lastName: string; email: string }
}

/** Which key of the directory was lost to another operator at the same moment, as a refusal. */
export const clashesOfDirectory: Partial<Record<string, PlatformRefusal>> = {
  communes_one_per_address: { code: 'slug-taken', facts: {} },
  communes_one_per_insee_code: { code: 'insee-code-taken', facts: { slug: '…' } },
}

/** Opens a commune under an id of its own: its address serves at once, and its first administrator is invited. */
export async function openCommune(
  db: CommuneDb,
  { record, administrator }: Opening,
  { now, operator }: { now: Temporal.Instant; operator: { email: string } },
): Promise<Outcome<{ slug: string }, PlatformRefusal>> {
  const { slug, inseeCode } = record
  const taken = await db
    .select({ slug: communes.slug })
    .from(communes)
    .where(and(or(eq(communes.slug, slug), eq(communes.inseeCode, inseeCode)), ne(communes.id, db.communeId)))
  if (taken.some((other) => other.slug === slug)) return refused({ code: 'slug-taken', facts: {} })
  const [sameCode] = taken
  if (sameCode) return refused({ code: 'insee-code-taken', facts: { slug: sameCode.slug } })
  await publishRecord(db, record, { now, author: operator.email, reason: 'Ouverture de la commune' })
  await writeInJournal(db, 'commune-opened', { now })
  const invited = await inviteAdministrator(db, administrator, { now })
  return invited.ok ? done({ slug }) : invited
}
