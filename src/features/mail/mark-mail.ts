import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneDb } from '@/database/door'
import { outbox } from '@/database/schema/outbox'
import type { DueMail } from './due-mails'

const mostAttempts = 20
const longestWaitMinutes = 6 * 60

/** Minutes until the next attempt, after this many failures (1 or more): 1, 2, 4 … and never more than six hours. */
export const waitMinutes = (failures: number) => Math.min(2 ** (failures - 1), longestWaitMinutes)

type Mark = Partial<Pick<typeof outbox.$inferInsert, 'sentAt' | 'abandonedAt' | 'retryAt' | 'lastFailure'>>

const mark = (db: CommuneDb, mail: DueMail, as: Mark) =>
  db
    .update(outbox)
    .set({ attempts: mail.attempts + 1, ...as })
    .where(
      and(
        eq(outbox.communeId, db.communeId),
        eq(outbox.id, mail.id),
        isNull(outbox.sentAt),
        isNull(outbox.abandonedAt),
      ),
    )

export const markSent = (db: CommuneDb, mail: DueMail, at: Temporal.Instant) =>
  mark(db, mail, { sentAt: at, retryAt: null, lastFailure: null })

/** It will never be sent. `why` is a code: no address, no sentence. */
export const abandon = (db: CommuneDb, mail: DueMail, why: string, at: Temporal.Instant) =>
  mark(db, mail, { abandonedAt: at, retryAt: null, lastFailure: why })

/** It will be tried again, later each time; after twenty attempts, in some three days, it is abandoned. */
export const postpone = (db: CommuneDb, mail: DueMail, why: string, at: Temporal.Instant) =>
  mail.attempts + 1 >= mostAttempts
    ? abandon(db, mail, why, at)
    : mark(db, mail, { retryAt: at.add({ minutes: waitMinutes(mail.attempts + 1) }), lastFailure: why })
