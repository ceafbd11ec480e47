import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { age } from '@/domain/eligibility/age'
import type { ChildFile } from '@/domain/eligibility/child-file'
import { documents } from '@/domain/eligibility/documents'
import { attended, enrolment } from '@/domain/eligibility/enrolment'
import { reglement } from '@/domain/eligibility/reglement'
import type { Found, RequirementKind } from '@/domain/eligibility/requirement-kind'
import { resident } from '@/domain/eligibility/resident'
import { school, schoolLevel } from '@/domain/eligibility/school'
import { unpaid } from '@/domain/eligibility/unpaid'
import { workingParents } from '@/domain/eligibility/working-parents'
import { yearlyFile } from '@/domain/eligibility/yearly-file'
import { schemasOf } from '@/domain/schemas-of'

const kinds = [
  age,
  schoolLevel,
  school,
  resident,
  yearlyFile,
  documents,
  enrolment,
  attended,
  unpaid,
  reglement,
  workingParents,
] as const

/** One thing a town asks for. */
export const requirement = z.discriminatedUnion('kind', schemasOf(kinds))

export const requirements = z.array(requirement)

export type Requirement = z.infer<typeof requirement>
export type RequirementsInput = z.input<typeof requirements>
export type MissingCode = (typeof kinds)[number] extends infer Kind
  ? Kind extends RequirementKind<infer _Schema, infer Code>
    ? Code
    : never
  : never

/** What the requirement's own kind finds missing. */
export function missingFor(
  rule: Requirement,
  file: ChildFile,
  on: Temporal.PlainDate,
  todayOn: Temporal.PlainDate,
): Found<MissingCode>[] {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as RequirementKind<typeof requirement, MissingCode>).missing(
    rule,
    file,
    on,
    todayOn,
  )
}
