import type { Unit } from '@/communes/activity'

/** The row of the table that a day's or a week's own button stands in; `null` for the year and the period. */
export const rowOf = ({ of, on }: { of: string; on: string }): string | null =>
  of === 'day' ? `jour-${on}` : of === 'week' ? `semaine-${on}` : null

/** What the last button did, as the address says it. */
export type MovedBoxes = {
  /** Absent when the last button was no gesture. */
  moved: number | null
  /** The row to say it in, if any. */
  row: string | undefined
  /** The units chosen for the next gesture. */
  units: string[]
  /** A gesture was asked for no unit. */
  noUnit: boolean
}

export function movedBoxes(query: Record<string, string | undefined>, all: readonly Unit[]): MovedBoxes {
  const chosen = query.moments?.split(',')
  const units = all.map((u) => u.key).filter((key) => !chosen || chosen.includes(key))
  const moved = query.fait && /^\d{1,5}$/.test(query.fait) ? Number(query.fait) : null
  const ofDay = query.ou?.startsWith('jour-') ?? false
  return { moved, row: query.ou, units, noUnit: moved !== null && units.length === 0 && !ofDay }
}
