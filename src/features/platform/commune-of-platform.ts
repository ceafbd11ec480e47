import { desc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'
import { invitations } from '@/database/schema/town'
import { type CommuneState, stateOfCommune } from './state-of-commune'

export type VersionRow = Pick<
  typeof recordVersions.$inferSelect,
  'version' | 'publishedAt' | 'effectiveAt' | 'withdrawnAt' | 'author' | 'reason'
>
export type InvitationRow = Omit<typeof invitations.$inferSelect, 'communeId'>
export type CommuneOfPlatform = {
  commune: CommuneState
  versions: VersionRow[]
  invitations: InvitationRow[]
}

const mostVersions = 100
const mostInvitations = 50

/** A commune as its page shows it to an operator; null when no commune has this address. */
export async function communeOfPlatform(
  operatorId: string,
  slug: string,
  now: Temporal.Instant,
): Promise<CommuneOfPlatform | null> {
  const actor = { role: 'operator', operatorId } as const
  const [entry] = await inPlatform(actor, (db) =>
    db.select().from(communes).where(eq(communes.slug, slug)).limit(1),
  )
  if (!entry) return null
  const commune = await stateOfCommune(operatorId, entry, now)
  return readInCommune(entry.id as CommuneId, actor, async (db) => {
    const { version, publishedAt, effectiveAt, withdrawnAt, author, reason } = recordVersions
    const versions = await db
      .select({ version, publishedAt, effectiveAt, withdrawnAt, author, reason })
      .from(recordVersions)
      .where(eq(recordVersions.communeId, db.communeId))
      .orderBy(desc(version))
      .limit(mostVersions)
    const invited = await db
      .select()
      .from(invitations)
      .where(eq(invitations.communeId, db.communeId))
      .orderBy(desc(invitations.invitedAt))
      .limit(mostInvitations)
    return { commune, versions, invitations: invited }
  })
}
