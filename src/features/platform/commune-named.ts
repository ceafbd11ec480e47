import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type CommuneId, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { done } from '@/domain/refusal'

/** The commune at the address that a form names, whatever its state; null when there is none. */
export async function communeNamed(
  { commune }: { commune: string },
  { operator }: { operator: { id: string } },
) {
  const [row] = await inPlatform({ role: 'operator', operatorId: operator.id }, (db) =>
    db.select({ id: communes.id, slug: communes.slug }).from(communes).where(eq(communes.slug, commune)),
  )
  return row ? done({ communeId: row.id as CommuneId, slug: row.slug }) : null
}

export const newCommuneId = () => randomUUID() as CommuneId
