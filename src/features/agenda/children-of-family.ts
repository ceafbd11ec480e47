import { asc, eq } from 'drizzle-orm'
import type { CommuneDb } from '@/database/door'
import { children } from '@/database/schema/households'

export type ChildOfFamily = { id: string; firstName: string }

const mostChildren = 50

/** The children of the households of the signed-in person, the eldest first. */
export const childrenOfFamily = (db: CommuneDb): Promise<ChildOfFamily[]> =>
  db
    .select({ id: children.id, firstName: children.firstName })
    .from(children)
    .where(eq(children.communeId, db.communeId))
    .orderBy(asc(children.bornOn), asc(children.firstName))
    .limit(mostChildren)
