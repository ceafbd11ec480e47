import type { RefusalOf } from '../refusal'

export type SettingsRefusal =
  /** The same person changed the record on another page since this one was opened. */
  | RefusalOf<'settings-changed-elsewhere'>
  /** Another administrator published since this draft was begun: look at both, then publish. */
  | RefusalOf<'record-published-meanwhile', { version: number; author: string }>
  /** The version it was begun from was withdrawn since, before its day came. */
  | RefusalOf<'base-version-withdrawn', { version: number }>
  /** Both changed the same place: whose holds is not said for each. */
  | RefusalOf<'conflict-undecided', { count: number }>
  /** The day on which it would take effect is over (ISO date). */
  | RefusalOf<'effective-day-past', { todayOn: string }>
  /** The record as changed is not one: what is wrong stands beside each rule. */
  | RefusalOf<'record-has-faults', { count: number }>
  | RefusalOf<'nothing-changed'>
  /** Belongs to a service for which this person does not work. */
  | RefusalOf<'not-your-service'>
