import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { versionAt } from '@/communes/versions'
import type { CommuneDb } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'

/** The sender of mails: the commune and the record in force. */
export type CommuneOfMails = { slug: string; record: CommuneRecord; isDemo: boolean }

/** Null when the commune is suspended: its mails wait. */
export async function communeOfMails(db: CommuneDb, at: Temporal.Instant): Promise<CommuneOfMails | null> {
  const [row] = await db.select().from(communes).where(eq(communes.id, db.communeId)).limit(1)
  if (row?.state !== 'open') return null
  return { slug: row.slug, record: await recordOfVersion(db, versionAt(row, at)), isDemo: row.isDemo }
}
