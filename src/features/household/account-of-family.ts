import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { CommuneDb } from '@/database/door'
import { accounts } from '@/database/schema/accounts'

/** Which account an agent acts on, and which list they came from. */
export const accountForm = z.object({ accountId: z.uuid(), from: z.string().max(300).default('') })
export type AccountForm = z.output<typeof accountForm>

export const thisFamilyAccount = (db: CommuneDb, accountId: string) =>
  and(eq(accounts.communeId, db.communeId), eq(accounts.id, accountId), eq(accounts.kind, 'family'))
