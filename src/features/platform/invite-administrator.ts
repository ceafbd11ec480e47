import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { writeInJournal } from '@/database/journal'
import { invitations } from '@/database/schema/town'
import { adultToOpen, personName } from '@/domain/access/adult'
import type { PlatformRefusal } from '@/domain/platform/refusals'
import { done, type Outcome, refused } from '@/domain/refusal'

/** An address to which an account may be opened. */
export const emailOfPerson = z
  .string()
  .min(1)
  .max(1_000)
  .transform((typed, issues) => {
    const read = adultToOpen(['fr']).safeParse({ firstName: 'a', lastName: 'a', email: typed })
    if (read.success) return read.data.email
    issues.addIssue({ code: 'invalid_format', format: 'email', input: typed })
    return z.NEVER
  })

export const inviteForm = z.object({
  commune: z.string().max(100),
  firstName: personName,
  lastName: personName,
  email: emailOfPerson,
})

type Invited = { firstName: string; lastName: string; email: string }

/**
 * Names an administrator of the commune. An operator opens no account: a job does, and sends the mail that activates it.
 */
export async function inviteAdministrator(
  db: CommuneDb,
  { firstName, lastName, email }: Invited,
  { now }: { now: Temporal.Instant },
): Promise<Outcome<null, PlatformRefusal>> {
  const { communeId } = db
  const waiting = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.communeId, communeId),
        eq(invitations.email, email),
        isNull(invitations.openedAt),
        isNull(invitations.refusedFor),
      ),
    )
    .limit(1)
  if (waiting.length > 0) return refused({ code: 'already-invited', facts: {} })
  const id = randomUUID()
  await db.insert(invitations).values({ communeId, id, email, firstName, lastName, invitedAt: now })
  await writeInJournal(db, 'administrator-invited', { now, about: { invitationId: id } })
  return done(null)
}
