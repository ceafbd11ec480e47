import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

/**
 * Debts due for more than `afterDays`, from `fromCents` in all. Unless the town says otherwise an agent decides, family
 * by family: a child is not shut out by a machine (Défenseur des droits, 2019).
 */
export const unpaid = requirementKind({
  schema: z.strictObject({
    kind: z.literal('unpaid'),
    afterDays: z.int().min(0).max(400).default(0),
    fromCents: z.int().min(1).default(1),
    decidedBy: z.enum(['agent', 'rule']).default('agent'),
    ...common,
    blocks: common.blocks.default(['re-enrol', 'book']),
  }),
  missing({ afterDays, fromCents, decidedBy }, file, _on, todayOn): Found<'unpaid'>[] {
    const overdue = file.unpaid.filter(
      ({ dueOn }) => Temporal.PlainDate.compare(dueOn.add({ days: afterDays }), todayOn) < 0,
    )
    const cents = overdue.reduce((sum, debt) => sum + debt.cents, 0)
    if (cents < fromCents) return []
    return [{ code: 'unpaid', remedy: 'pay-or-arrange', facts: { cents, decidedBy } }]
  },
})
