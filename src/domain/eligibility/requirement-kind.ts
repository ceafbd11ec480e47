import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isoDate } from '@/domain/calendar/date-fields'
import type { ChildFile } from '@/domain/eligibility/child-file'

const blockedAction = z.enum(['enrol', 're-enrol', 'book', 'attend'])
export type BlockedAction = z.infer<typeof blockedAction>

/** What the family can do about it. */
export type Remedy =
  | 'complete-file'
  | 'wait-for-validation'
  | 'hand-in-document'
  | 'enrol'
  | 'pay-or-arrange'
  | 'accept-reglement'
  | 'prove-situation'
  | 'ask-other-centre'
  | 'ask-the-desk'

/** What every requirement says. `from`: at once, from a day, or from the first day of the service. */
export const common = {
  blocks: z.array(blockedAction).min(1).default(['enrol', 're-enrol', 'book', 'attend']),
  from: z
    .union([z.literal('at-once'), z.literal('first-day'), z.strictObject({ on: isoDate })])
    .default('at-once'),
  article: z.string().min(1).optional(),
}

export type Common = {
  blocks: BlockedAction[]
  from: 'at-once' | 'first-day' | { on: string }
  article?: string | undefined
}

export type MissingFacts = Record<string, string | number | readonly string[]>

/** What one requirement finds missing, before what every requirement says is added. */
export type Found<Code extends string> = { code: Code; remedy: Remedy; facts: MissingFacts }

export type RequirementKind<Schema extends z.ZodType, Code extends string> = {
  schema: Schema
  /** `on` is the first day of what is asked for. */
  missing(
    rule: z.infer<Schema>,
    file: ChildFile,
    on: Temporal.PlainDate,
    todayOn: Temporal.PlainDate,
  ): Found<Code>[]
}

export function requirementKind<Schema extends z.ZodType, Code extends string>(
  kind: RequirementKind<Schema, Code>,
): RequirementKind<Schema, Code> {
  return kind
}
