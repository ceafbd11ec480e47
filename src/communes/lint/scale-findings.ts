import { scaleFaults } from '@/domain/tariffs/bases/band-faults'
import type { Activity } from '../activity'
import { reglementOf } from '../rules-of'
import type { Finding } from './finding'

const euros = (amount: string) => amount.replace('.', ',')

/** The holes and the overlaps of each scale: values that no band holds, or that two do. */
export function scaleFindings(activity: Activity): Finding[] {
  return reglementOf(activity).tariffs.flatMap(({ rule }, i) =>
    scaleFaults(rule).map(({ path, fault: { code, from, to, bands } }) => {
      const values = to === null ? `à partir de ${euros(from)}` : `de ${euros(from)} à ${euros(to)}`
      const ranks = bands.map((band) => band + 1).join(' et ')
      return {
        path: [
          'reglement',
          'tariffs',
          i,
          'rule',
          ...path,
          ...(bands.length ? ['bands', bands.at(-1) ?? 0] : []),
        ],
        message:
          code === 'hole'
            ? `barème troué : aucune tranche ${values}`
            : `barème doublé : les tranches ${ranks} tiennent toutes deux ${values}`,
      }
    }),
  )
}
