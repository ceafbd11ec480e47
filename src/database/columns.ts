import { customType } from 'drizzle-orm/pg-core'
import { Temporal } from 'temporal-polyfill'

/** PostgreSQL writes `2026-10-27 22:59:00+00`; Temporal reads `2026-10-27T22:59:00+00:00`. */
const instantFrom = (value: string) =>
  Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))

export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => value.toString(),
  fromDriver: instantFrom,
})

export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
})

export const plainTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => 'time',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainTime.from(value),
})
