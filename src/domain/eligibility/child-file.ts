import type { Temporal } from 'temporal-polyfill'
import type { ResidencyFacts } from '@/domain/eligibility/residency'

export type FileState = 'none' | 'draft' | 'submitted' | 'validated' | 'refused'

/** What is known of a child and its household on the day of the judgement. Keys are the town's own. */
export type ChildFile = {
  bornOn: Temporal.PlainDate
  schoolLevel: string | null
  school: string | null
  residency: ResidencyFacts
  /** The yearly file of each school year: `2026-2027` → its state. */
  yearlyFiles: Readonly<Record<string, FileState>>
  /** Papers handed in. `expiresOn` is the last day it is good for; null when it does not expire. */
  documents: readonly {
    type: string
    state: 'waiting' | 'accepted' | 'refused'
    expiresOn: Temporal.PlainDate | null
  }[]
  enrolments: readonly { activity: string; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }[]
  /** What the household owes, in cents. */
  unpaid: readonly { cents: number; dueOn: Temporal.PlainDate }[]
  /** The version of each règlement that was accepted. */
  reglements: Readonly<Record<string, string>>
  parents: { count: number; working: number }
  /** Activities the child attended in the school year. */
  attended: readonly string[]
}
