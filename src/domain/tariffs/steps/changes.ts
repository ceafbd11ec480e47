import { z } from 'zod'
import { schemasOf } from '@/domain/schemas-of'
import { add } from '@/domain/tariffs/steps/add'
import { highest } from '@/domain/tariffs/steps/highest'
import { multiply } from '@/domain/tariffs/steps/multiply'
import { notAdmitted } from '@/domain/tariffs/steps/not-admitted'
import { otherBase } from '@/domain/tariffs/steps/other-base'
import { percent } from '@/domain/tariffs/steps/percent'
import { replace } from '@/domain/tariffs/steps/replace'
import type { Applied, StepKind, StepOutcome, StepReading } from '@/domain/tariffs/steps/step-kind'
import { subtract } from '@/domain/tariffs/steps/subtract'

export const changeKinds = [
  add,
  subtract,
  percent,
  multiply,
  replace,
  otherBase,
  highest,
  notAdmitted,
] as const

/** What a step may do to a price; the steps that have an audience hold some of these. */
export const change = z.discriminatedUnion('kind', schemasOf(changeKinds))

export type Change = z.infer<typeof change>

export const changes = z.array(change).min(1).max(10)

function applyChange(rule: Change, cents: number, reading: StepReading): StepOutcome {
  const kind = changeKinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as StepKind<typeof change>).apply(rule, cents, reading)
}

/** One change after the other, as a single step. */
export function applyChanges(rules: Change[], cents: number, reading: StepReading): StepOutcome {
  let all: Applied = { ok: true, cents, facts: {} }
  for (const rule of rules) {
    const applied = applyChange(rule, all.cents, reading)
    if (applied?.ok === false) return applied
    if (!applied) continue
    all = {
      ok: true,
      cents: applied.cents,
      facts: { ...all.facts, ...applied.facts },
      replaces: all.replaces || applied.replaces,
      reasons: [...(all.reasons ?? []), ...(applied.reasons ?? [])],
    }
  }
  return all
}

/** The changes, told with why they were made. */
export function changedBecause(
  reason: NonNullable<Applied['reasons']>[number],
  rules: Change[],
  cents: number,
  reading: StepReading,
): StepOutcome {
  const changed = applyChanges(rules, cents, reading)
  if (!changed?.ok) return changed
  return {
    ...changed,
    facts: { ...reason.facts, ...changed.facts },
    reasons: [reason, ...(changed.reasons ?? [])],
  }
}
