import type { Activity } from '../activity'
import type { Entry } from '../reglement'
import { reglementOf } from '../rules-of'
import type { Finding } from './finding'

type Rule = Entry<'openings'>['rule']
type Windows = Extract<Rule, { kind: 'published-windows' }>['windows']
type Window = Windows[number]

/** The windows of a rule wherever they stand, with the path to them. */
function windowsIn(rule: Rule): { windows: Windows; path: (string | number)[] }[] {
  if (rule.kind === 'published-windows') return [{ windows: rule.windows, path: ['windows'] }]
  if (rule.kind !== 'phases') return []
  return rule.phases.flatMap(({ opening }, i) =>
    windowsIn(opening).map(({ windows, path }) => ({ windows, path: ['phases', i, 'opening', ...path] })),
  )
}

function concernTheSame({ for: a }: Window, { for: b }: Window): boolean {
  if (!a || !b) return true
  if ('period' in a) return 'period' in b && a.period === b.period
  return !('period' in b) && a.fromOn <= b.toOn && b.fromOn <= a.toOn
}

const startOf = ({ opensOn, at }: Window) => `${opensOn}T${at}`
const endOf = ({ closes }: Window) => `${closes.on}T${closes.at}`
const overlap = (a: Window, b: Window) => startOf(a) < endOf(b) && startOf(b) < endOf(a)

/** Published windows that overlap for the same services: one of the two dates is a slip. */
export function windowFindings(activity: Activity): Finding[] {
  return reglementOf(activity).openings.flatMap(({ rule }, at) =>
    windowsIn(rule).flatMap(({ windows, path }) =>
      windows.flatMap((window, i) => {
        const other = windows.findIndex(
          (one, j) => j < i && concernTheSame(one, window) && overlap(one, window),
        )
        if (other === -1) return []
        return {
          path: ['reglement', 'openings', at, 'rule', ...path, i],
          message: `cette fenêtre chevauche la fenêtre ${other + 1} : ${startOf(window)} vient avant ${endOf(windows[other] as Window)}`,
        }
      }),
    ),
  )
}
