import { z } from 'zod'
import { holds, priceCondition } from '@/domain/tariffs/condition'
import { cap } from '@/domain/tariffs/steps/cap'
import { changeKinds } from '@/domain/tariffs/steps/changes'
import { firstUnits } from '@/domain/tariffs/steps/first-units'
import { floor } from '@/domain/tariffs/steps/floor'
import { formula } from '@/domain/tariffs/steps/formula'
import { fromNth } from '@/domain/tariffs/steps/from-nth'
import { late } from '@/domain/tariffs/steps/late'
import { latePickup } from '@/domain/tariffs/steps/late-pickup'
import { outsider } from '@/domain/tariffs/steps/outsider'
import { packageFrom } from '@/domain/tariffs/steps/package-from'
import { quantity } from '@/domain/tariffs/steps/quantity'
import { roundTo } from '@/domain/tariffs/steps/round-to'
import { siblings } from '@/domain/tariffs/steps/siblings'
import type { StepKind, StepOutcome, StepReading } from '@/domain/tariffs/steps/step-kind'
import { thirdPartyShare } from '@/domain/tariffs/steps/third-party-share'

const kinds = [
  ...changeKinds,
  formula,
  quantity,
  outsider,
  siblings,
  late,
  fromNth,
  firstUnits,
  latePickup,
  packageFrom,
  thirdPartyShare,
  cap,
  floor,
  roundTo,
] as const

/** `label` is the article or the line of the deliberation that the step encodes. */
export const told = { label: z.string().min(1).max(200).optional() }
const conditional = { ...told, when: priceCondition.optional() }

type Conditional<Kinds extends readonly { schema: z.ZodObject }[]> = {
  [Index in keyof Kinds]: z.ZodObject<Kinds[Index]['schema']['shape'] & typeof conditional, z.core.$strict>
}

/** One step of a price. It applies when its condition holds. */
export const priceStep = z.discriminatedUnion(
  'kind',
  kinds.map(({ schema }) => schema.extend(conditional)) as unknown as Conditional<typeof kinds>,
)

export type PriceStepRule = z.infer<typeof priceStep>

export function applyStep(rule: PriceStepRule, cents: number, reading: StepReading): StepOutcome {
  if (!holds(rule.when, reading.facts)) return null
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === rule.kind)
  return (kind as unknown as StepKind<typeof priceStep>).apply(rule, cents, reading)
}
