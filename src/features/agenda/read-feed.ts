import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { calendarFeeds } from '@/database/schema/bookings'
import { speak } from '@/i18n/speak'
import type { Commune } from '@/request/commune'
import { bookedDaysBetween } from './booked-days-between'
import { feedIdOf } from './calendar-feed'
import { calendarFile } from './calendar-file'
import { childrenOfFamily } from './children-of-family'

const daysBefore = 60
const daysAfter = 400

/** The person whose feed it is, and their language; null once the feed is revoked or the account disabled. */
async function ownerOf(commune: Commune, feedId: string) {
  const [owner] = await readInCommune(commune.id, { role: 'access' }, (db) =>
    db
      .select({ accountId: accounts.id, language: accounts.language })
      .from(calendarFeeds)
      .innerJoin(
        accounts,
        and(eq(accounts.communeId, calendarFeeds.communeId), eq(accounts.id, calendarFeeds.accountId)),
      )
      .where(
        and(
          eq(calendarFeeds.communeId, db.communeId),
          eq(accounts.communeId, db.communeId),
          eq(calendarFeeds.id, feedId),
          isNull(calendarFeeds.revokedAt),
          isNull(accounts.disabledAt),
        ),
      )
      .limit(1),
  )
  return owner ?? null
}

/**
 * The iCalendar file behind a secret address, from 60 days ago to 400 days ahead, in the account's language. Null for
 * an address that was never made here, is revoked, is of another commune, or whose account is disabled.
 */
export async function readFeed(commune: Commune, key: string, now: Temporal.Instant): Promise<string | null> {
  const feedId = feedIdOf(key)
  const owner = feedId && (await ownerOf(commune, feedId))
  if (!owner) return null
  const { record, slug, name } = commune
  const today = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  const span = { fromOn: today.subtract({ days: daysBefore }), toOn: today.add({ days: daysAfter }) }
  const days = await readInCommune(commune.id, { role: 'family', accountId: owner.accountId }, async (db) =>
    bookedDaysBetween(db, await childrenOfFamily(db), span, { record, now }),
  )
  return calendarFile(
    days.filter(({ state }) => state !== 'withdrawn'),
    { slug, communeName: name, timeZone: record.timeZone, speaker: speak(owner.language), now },
  )
}
