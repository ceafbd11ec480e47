import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { RealBooking } from '@/communes/preview/real-booking'
import type { CommuneRecord } from '@/communes/record'
import { type CommuneRecordInput, communeRecord } from '@/communes/record'
import type { Reglement, reglement } from '@/communes/reglement'

type ReglementInput = z.input<typeof reglement>
type Changed = { [Part in keyof ReglementInput]?: (rules: Reglement[keyof Reglement]) => unknown }

/** The record with some rules of one activity written otherwise. */
export function withRules(record: CommuneRecord, key: string, parts: Changed): CommuneRecord {
  const activities = record.activities.map((activity) => {
    if (activity.key !== key) return activity
    const rules = Object.entries(parts).map(([part, change]) => [
      part,
      change?.(structuredClone(activity.reglement?.[part as keyof Reglement] ?? [])),
    ])
    return { ...activity, reglement: { ...activity.reglement, ...Object.fromEntries(rules) } }
  })
  return communeRecord.parse({ ...record, activities } as CommuneRecordInput)
}

export const stated = (label: string, rule: unknown, scope: unknown = {}) => ({
  ...{ label, scope, rule },
  sentence: label,
  source: { cite: 'Délibération du 24 novembre 2026' },
})

/** A deadline of so many days in the place of the first one of an activity. */
export const withDays = (record: CommuneRecord, key: string, n: number) =>
  withRules(record, key, {
    deadlines: (rules) =>
      rules.map((entry, i) => (i === 0 ? { ...entry, rule: { ...(entry.rule as object), n } } : entry)),
  })

export const at = (written: string) =>
  Temporal.PlainDateTime.from(written).toZonedDateTime('Europe/Paris').toInstant()

let number = 0

/** A morning booked by a household; the Wednesday morning of Chanteloup unless it is said otherwise. */
export function aBooking(
  said: { on: string; bookedAt: string; cancelledAt?: string } & Partial<
    Omit<RealBooking, 'on' | 'bookedAt' | 'cancelledAt' | 'startsAtTime'>
  >,
): RealBooking {
  number += 1
  const { on, bookedAt, cancelledAt, ...rest } = said
  return {
    bookingId: `booking-${number}`,
    requestNumber: number,
    cancelRequestNumber: cancelledAt ? number + 1000 : null,
    householdId: `household-${number}`,
    activity: 'mercredi',
    unit: 'matin',
    startsAtTime: Temporal.PlainTime.from('08:30'),
    quotientFamilialCents: null,
    resident: true,
    ...rest,
    on: Temporal.PlainDate.from(on),
    bookedAt: at(bookedAt),
    cancelledAt: cancelledAt ? at(cancelledAt) : null,
  }
}
