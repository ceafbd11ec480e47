import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { language } from '@/communes/text'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import type { Viewer } from '@/domain/access/who'

export const languageForm = z.object({ langue: language })

/** The language of the screens; whoever is signed in also gets their mails in it. Answers the language chosen. */
export async function chooseLanguage(
  db: CommuneDb,
  { langue }: z.output<typeof languageForm>,
  { viewer }: { viewer: Viewer | null },
) {
  if (viewer)
    await db
      .update(accounts)
      .set({ language: langue })
      .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, viewer.accountId)))
  return langue
}
