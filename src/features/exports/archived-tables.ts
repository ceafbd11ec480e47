import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { accounts } from '@/database/schema/accounts'
import { bookingRequests, bookings, counters, sessionPlaces, sessions } from '@/database/schema/bookings'
import {
  accountHouseholds,
  children,
  enrolments,
  guardians,
  householdChildren,
  households,
} from '@/database/schema/households'
import { auditLog, outbox } from '@/database/schema/outbox'
import { recordVersions } from '@/database/schema/records'
import { communeFigures, invitations, lastFaults, townExports } from '@/database/schema/town'
import { archiveWords } from '@/i18n/archive'

export type CommuneTable = PgTable & { communeId: PgColumn }

/** Every table of a commune that its archive holds, by the name of its file. */
export const archivedTables: Record<keyof typeof archiveWords.files, CommuneTable> = {
  account_households: accountHouseholds,
  accounts,
  audit_log: auditLog,
  booking_requests: bookingRequests,
  bookings,
  children,
  commune_figures: communeFigures,
  counters,
  enrolments,
  guardians,
  household_children: householdChildren,
  households,
  invitations,
  last_faults: lastFaults,
  outbox,
  record_versions: recordVersions,
  session_places: sessionPlaces,
  sessions,
  town_exports: townExports,
}

/** Those that it leaves out, and the archive says why. */
export const tablesLeftOut = Object.keys(archiveWords.leftOut)
