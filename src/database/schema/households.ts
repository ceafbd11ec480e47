import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, plainDate } from '../columns'
import { accounts } from './accounts'
import { communeTable, currentCommune, ofMyAccount, ofMyChildren, ofMyHouseholds } from './commune-table'
import { communes } from './platform'

export const households = communeTable(
  'households',
  {
    id: uuid('id').notNull().defaultRandom(),
    name: text('name').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** Quotient familial, in cents; not known is null. */
    quotientFamilialCents: integer('quotient_familial_cents'),
    /** From here, as the town understands it. */
    resident: boolean('resident').notNull().default(true),
  },
  {
    family: sql`id in (select h.household_id from account_households h where h.commune_id = ${currentCommune})`,
    agent: true,
    worker: true,
  },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'households_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** The households a person acts for. The family's wall rests on this table. */
export const accountHouseholds = communeTable(
  'account_households',
  { accountId: uuid('account_id').notNull(), householdId: uuid('household_id').notNull() },
  { family: ofMyAccount, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.accountId, t.householdId] }),
    foreignKey({
      name: 'account_households_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'account_households_household',
      columns: [t.communeId, t.householdId],
      foreignColumns: [households.communeId, households.id],
    }).onDelete('cascade'),
  ],
)

/** Représentants légaux: each adult of a household, with or without an account of their own. */
export const guardians = communeTable(
  'guardians',
  {
    id: uuid('id').notNull().defaultRandom(),
    householdId: uuid('household_id').notNull(),
    accountId: uuid('account_id'),
    title: text('title', { enum: ['madame', 'monsieur', ''] })
      .notNull()
      .default(''),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
  },
  { family: ofMyHouseholds, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({
      name: 'guardians_household',
      columns: [t.communeId, t.householdId],
      foreignColumns: [households.communeId, households.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'guardians_account',
      columns: [t.communeId, t.accountId],
      foreignColumns: [accounts.communeId, accounts.id],
    }),
    index('guardians_of_household').on(t.communeId, t.householdId),
  ],
)

export const children = communeTable(
  'children',
  {
    id: uuid('id').notNull().defaultRandom(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    bornOn: plainDate('born_on').notNull(),
    /** When a booking of the child last changed; two requests for one child wait for each other on this row. */
    bookingsChangedAt: instant('bookings_changed_at'),
  },
  {
    family: sql`id in (select c.child_id from household_children c where c.commune_id = ${currentCommune})`,
    agent: true,
    worker: true,
  },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    foreignKey({ name: 'children_commune', columns: [t.communeId], foreignColumns: [communes.id] }),
  ],
)

/** A child once, in one household or in several. */
export const householdChildren = communeTable(
  'household_children',
  { householdId: uuid('household_id').notNull(), childId: uuid('child_id').notNull() },
  { family: ofMyHouseholds, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.householdId, t.childId] }),
    foreignKey({
      name: 'household_children_household',
      columns: [t.communeId, t.householdId],
      foreignColumns: [households.communeId, households.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'household_children_child',
      columns: [t.communeId, t.childId],
      foreignColumns: [children.communeId, children.id],
    }).onDelete('cascade'),
    index('household_children_of_child').on(t.communeId, t.childId),
  ],
)

/** Inscription: the child may book an activity, in this centre, from this centre of departure. */
export const enrolments = communeTable(
  'enrolments',
  {
    id: uuid('id').notNull().defaultRandom(),
    childId: uuid('child_id').notNull(),
    activity: text('activity').notNull(),
    schoolYear: text('school_year').notNull(),
    centre: text('centre').notNull(),
    departureCentre: text('departure_centre'),
    startsOn: plainDate('starts_on').notNull(),
    endsOn: plainDate('ends_on').notNull(),
  },
  { family: ofMyChildren, agent: true, worker: true },
  (t) => [
    primaryKey({ columns: [t.communeId, t.id] }),
    unique('enrolments_once_per_child_activity_year_and_centre').on(
      t.communeId,
      t.childId,
      t.activity,
      t.schoolYear,
      t.centre,
    ),
    foreignKey({
      name: 'enrolments_child',
      columns: [t.communeId, t.childId],
      foreignColumns: [children.communeId, children.id],
    }).onDelete('cascade'),
    check('enrolments_end_after_they_start', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
)
