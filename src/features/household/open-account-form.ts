import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import { mostCentresOf } from '@/communes/rules-of'
import { adultToOpen, personName } from '@/domain/access/adult'

/** Rows of the form for children, and the most that a family is opened with. */
export const childRows = 6

const isBlank = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && !value.length)
/** A part of the form where none of these fields is filled in stands for nobody. */
const nobodyIfBlank = (fields: string[]) => (part: unknown) =>
  fields.every((field) => isBlank((part as Record<string, unknown> | undefined)?.[field])) ? undefined : part

/** A centre of an activity, as one choice: `mercredi:villejean`. */
export const placeChoice = (activity: string, centre: string) => `${activity}:${centre}`

function childOf(record: CommuneRecord, today: Temporal.PlainDate) {
  const bookable = record.activities.filter(isBookable)
  const places = bookable.flatMap(({ key, booking }) =>
    booking.centres.map(({ centre }) => placeChoice(key, centre)),
  )
  const departures = record.centres.filter(({ departure }) => departure).map(({ key }) => key)
  return z
    .object({
      firstName: personName,
      lastName: personName,
      bornOn: z.iso
        .date()
        .refine((on) => on <= today.toString(), { params: { words: 'site.form.faults.not-a-date' } }),
      places: z.array(z.enum(places)).default([]),
      departureCentre: z.enum(['', ...departures]).default(''),
    })
    .superRefine((child, issues) => {
      for (const activity of bookable) {
        const taken = new Set(child.places.filter((place) => place.startsWith(placeChoice(activity.key, ''))))
        const most = mostCentresOf(activity)
        if (most !== null && taken.size > most)
          issues.addIssue({
            code: 'custom',
            path: ['places'],
            params: { words: 'administration.openAccount.tooManyCentres', most },
          })
      }
    })
    .transform(({ places: taken, departureCentre, bornOn, ...child }) => ({
      ...child,
      bornOn: Temporal.PlainDate.from(bornOn),
      enrolments: [...new Set(taken)].map((place) => {
        const [activity = '', centre = ''] = place.split(':')
        return {
          activity,
          centre,
          departureCentre: departureCentre && departureCentre !== centre ? departureCentre : null,
        }
      }),
    }))
}

/**
 * A family to open an account for, in a commune: one adult, perhaps a second one, 1 to 6 children, each enrolled in
 * places that the record offers and in no more centres of an activity than it allows.
 */
export function familyToOpen(record: CommuneRecord, today: Temporal.PlainDate) {
  const adult = adultToOpen(record.languages)
  const child = childOf(record, today)
  return z.object({
    guardian: adult,
    coGuardian: z.preprocess(
      nobodyIfBlank(['firstName', 'lastName', 'email', 'identifier']),
      adult.optional(),
    ),
    children: z
      .array(z.preprocess(nobodyIfBlank(['firstName', 'lastName', 'bornOn', 'places']), child.optional()))
      .max(childRows)
      .transform((rows) => rows.filter((row) => row !== undefined))
      .refine((rows) => rows.length > 0, {
        path: [0, 'firstName'],
        params: { words: 'administration.openAccount.childNeeded' },
      }),
  })
}
export type FamilyToOpen = z.output<ReturnType<typeof familyToOpen>>
export type AdultToOpen = FamilyToOpen['guardian']

/** What the fields under one prefix say: `guardian.email` → `email`. */
const partOf = (sent: object, prefix: string) =>
  Object.fromEntries(
    Object.entries(sent)
      .filter(([field]) => field.startsWith(`${prefix}.`))
      .map(([field, value]) => [field.slice(prefix.length + 1), value]),
  )

/**
 * The same, as the fields of a form: `children.0.firstName`, so that a fault bears the name of its field. Each form that
 * is shown carries the id of the household that it will open.
 */
export const openAccountForm = (record: CommuneRecord, today: Temporal.PlainDate) =>
  z.preprocess(
    (sent) => ({
      householdId: (sent as { householdId?: unknown }).householdId,
      guardian: partOf(sent as object, 'guardian'),
      coGuardian: partOf(sent as object, 'coGuardian'),
      children: Array.from({ length: childRows }, (_, row) => partOf(sent as object, `children.${row}`)),
    }),
    familyToOpen(record, today).extend({ householdId: z.uuid() }),
  )
