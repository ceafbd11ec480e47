import type { OpeningRuleInput } from '@/domain/opening/kinds'

export type OpeningDecision = {
  rule: OpeningRuleInput
  service: string
  at: string
  expected: { open: boolean; code: string }
}

/** The decisions of the atlas that an opening makes: `id, case`. */
export const openingDecisions: Record<string, OpeningDecision> = {
  'bassens-cantine, parent opens the portal outside a published booking window': {
    rule: {
      kind: 'published-windows',
      windows: [{ opensOn: '2026-09-14', closes: { on: '2026-09-27' } }],
    },
    service: '2026-10-20',
    at: '2026-10-06T10:00',
    expected: { open: false, code: 'published-windows' },
  },
  'mallemort-vacances, Toussaint 2026': {
    rule: { kind: 'published-windows' },
    service: '2026-10-19',
    at: '2026-09-15T10:00',
    expected: { open: false, code: 'not-announced' },
  },
}
