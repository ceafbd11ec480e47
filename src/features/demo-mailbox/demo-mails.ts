import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { demoMailbox } from '@/database/schema/outbox'

export type DemoMail = typeof demoMailbox.$inferSelect
export type DemoMailLine = Pick<DemoMail, 'id' | 'recipient' | 'subject' | 'language' | 'sentAt'>

const mostMails = 100

/** The last mails of the mailbox, the newest first. */
export const latestDemoMails = (db: CommuneDb): Promise<DemoMailLine[]> =>
  db
    .select({
      id: demoMailbox.id,
      recipient: demoMailbox.recipient,
      subject: demoMailbox.subject,
      language: demoMailbox.language,
      sentAt: demoMailbox.sentAt,
    })
    .from(demoMailbox)
    .where(eq(demoMailbox.communeId, db.communeId))
    .orderBy(desc(demoMailbox.sentAt))
    .limit(mostMails)

export async function demoMailById(db: CommuneDb, id: string): Promise<DemoMail | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [mail] = await db
    .select()
    .from(demoMailbox)
    .where(and(eq(demoMailbox.communeId, db.communeId), eq(demoMailbox.id, id)))
    .limit(1)
  return mail ?? null
}
