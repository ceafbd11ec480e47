import type { LateCharge } from '@/domain/late/late-charge'
import type { LateOutcome } from '@/domain/late/late-outcome'
import type { Action, Session } from './session'
import { lateTriggers } from './timeliness'

/** A line that is accepted; `late` when it comes after its deadline. */
export type AcceptedLine = { childId: string; session: Session; action: Action; late?: LateOutcome }

const slotOf = ({ childId, session, action }: AcceptedLine) =>
  `${childId} ${session.activity} ${session.unit} ${action}`

const levelOf = ({ session, action }: AcceptedLine, { level }: LateOutcome) =>
  level === null ? undefined : session.rules[action].ladder[level]

/**
 * What each line of one request is charged, in the order given. By order, the units of the same part of the day that
 * are in time are charged as well; by family, the first line only; of « the first n units », the next are not.
 */
export function lateCharges<Line extends AcceptedLine>(lines: readonly Line[]): Map<Line, LateCharge> {
  const byOrder = new Map(
    lines.flatMap((line) =>
      line.late && levelOf(line, line.late)?.scope === 'order' ? [[slotOf(line), line] as const] : [],
    ),
  )
  const charged = new Map<string, number>()
  const isCharged = (name: string, most: number) => {
    const before = charged.get(name) ?? 0
    charged.set(name, before + 1)
    return before < most
  }
  return new Map(
    lines.flatMap((line): [Line, LateCharge][] => {
      const judged = line.late ? line : byOrder.get(slotOf(line))
      if (!judged?.late) return []
      const { late } = judged
      const level = levelOf(judged, late)
      const { article, nth } = late.reason.facts
      const isOne =
        level?.scope === 'family'
          ? isCharged(`${line.action} ${late.level}`, 1)
          : isCharged(slotOf(line), level?.firstUnits ?? Number.POSITIVE_INFINITY)
      return [
        [
          line,
          {
            trigger: lateTriggers[line.action],
            effect: isOne ? late.effect : null,
            discretionary: late.discretionary,
            ...(typeof article === 'string' && { article }),
            ...(typeof nth === 'number' && { nth }),
            ...(judged !== line && { byOrder: true as const }),
          },
        ],
      ]
    }),
  )
}
