import { Temporal } from 'temporal-polyfill'
import type { ChildFile } from '@/domain/eligibility/child-file'
import { type MissingCode, missingFor, type Requirement } from '@/domain/eligibility/kinds'
import type { BlockedAction, Common, MissingFacts, Remedy } from '@/domain/eligibility/requirement-kind'

/** `blocksFromOn` (ISO) is the first day on which it stands in the way; `article` is the town's own. */
export type Missing = {
  code: MissingCode
  facts: MissingFacts & { blocks: BlockedAction[]; blocksFromOn: string; remedy: Remedy; article?: string }
}

export type Asked = {
  file: ChildFile
  /** The first day of what is asked for. */
  on: Temporal.PlainDate
  todayOn: Temporal.PlainDate
}

function blocksFrom({ from }: Common, { on, todayOn }: Asked): string {
  if (from === 'at-once') return todayOn.toString()
  return from === 'first-day' ? on.toString() : from.on
}

/** Everything the child still lacks, in the order of the requirements; empty when nothing is missing. */
export function eligibilityOf(requirements: readonly Requirement[], asked: Asked): Missing[] {
  return requirements.flatMap((rule) =>
    missingFor(rule, asked.file, asked.on, asked.todayOn).map(({ code, remedy, facts }) => ({
      code,
      facts: {
        ...facts,
        blocks: rule.blocks,
        blocksFromOn: blocksFrom(rule, asked),
        remedy,
        ...(rule.article !== undefined && { article: rule.article }),
      },
    })),
  )
}

/** Of what is missing, what forbids that action on that day. */
export function standsInTheWay(
  missing: readonly Missing[],
  action: BlockedAction,
  on: Temporal.PlainDate,
): Missing[] {
  return missing.filter(
    ({ facts }) =>
      facts.blocks.includes(action) &&
      Temporal.PlainDate.compare(Temporal.PlainDate.from(facts.blocksFromOn), on) <= 0,
  )
}
