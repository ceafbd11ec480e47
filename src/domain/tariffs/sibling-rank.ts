import type { SiblingsRule } from '@/domain/tariffs/steps/siblings'

/** One of a family, seen from the child who is being priced. Dates are ISO days; `feeCents` is before any sibling step. */
export type Sibling = {
  id: string
  bornOn: string
  enrolmentOrder: number
  feeCents: number
  adult?: boolean
  /** Takes part at the same time as the child. */
  together?: boolean
  /** Comes on the very same days. */
  samePattern?: boolean
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

function order({ basis }: Pick<SiblingsRule, 'basis'>) {
  return (one: Sibling, other: Sibling) => {
    const first = {
      age: compare(one.bornOn, other.bornOn),
      enrolment: 0,
      fee: other.feeCents - one.feeCents,
    }[basis]
    return first || one.enrolmentOrder - other.enrolmentOrder || compare(one.id, other.id)
  }
}

function counts(among: SiblingsRule['among'], sibling: Sibling): boolean {
  if (sibling.adult) return false
  if (among === 'together') return sibling.together ?? false
  return among === 'all' || (sibling.samePattern ?? false)
}

/**
 * The place of the child among those the rule counts, the first being 1: the eldest, the first enrolled or the
 * dearest. Equal ones stand by order of enrolment, then by id. An adult is always first, and moves nobody.
 */
export function rankAmong(
  rule: Pick<SiblingsRule, 'basis' | 'among'>,
  child: Sibling,
  others: readonly Sibling[],
): number {
  if (child.adult) return 1
  const counted = others.filter((other) => other.id !== child.id && counts(rule.among, other))
  const before = order(rule)
  return 1 + counted.filter((other) => before(other, child) < 0).length
}
