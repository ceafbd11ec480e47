import { and, eq } from 'drizzle-orm'
import { type CommuneId, inCommune } from './door'
import { signIns } from './schema/accounts'

/**
 * Forgets the sign-ins of an account that was closed, or whose rights have changed: none lives again later. Only the
 * door may, hence a transaction of its own, after the commit of the other.
 */
export const forgetSignIns = (communeId: CommuneId, accountId: string) =>
  inCommune(communeId, { role: 'access' }, (db) =>
    db.delete(signIns).where(and(eq(signIns.communeId, db.communeId), eq(signIns.accountId, accountId))),
  )
