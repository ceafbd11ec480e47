import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { penaltyKind } from '@/domain/penalties/penalty-kind'

/**
 * Debts due for more than `afterDays`, from `fromCents` in all, block what is named. Unless the town says otherwise an
 * agent decides, family by family (Défenseur des droits, 2019).
 */
export const unpaidBlock = penaltyKind({
  schema: z.strictObject({
    kind: z.literal('unpaid'),
    afterDays: z.int().min(0).max(400),
    fromCents: z.int().min(1).default(1),
    blocks: z.array(z.enum(['sign-in', 'enrol', 're-enrol', 'book', 'attend', 'next-month'])).min(1),
    decidedBy: z.enum(['agent', 'rule']).default('agent'),
  }),
  event: 'unpaid',
  penalty({ afterDays, fromCents, blocks, decidedBy }, { debts = [], todayOn }) {
    if (!todayOn) return null
    const overdue = debts.filter(
      ({ dueOn }) => Temporal.PlainDate.compare(dueOn.add({ days: afterDays }), todayOn) < 0,
    )
    const cents = overdue.reduce((sum, debt) => sum + debt.cents, 0)
    if (overdue.length === 0 || cents < fromCents) return null
    return { kind: 'blocked', what: blocks, decidedBy, facts: { cents, afterDays } }
  },
})
