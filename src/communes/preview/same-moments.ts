import type { Deadline } from '@/domain/deadlines/deadline'
import type { Opening } from '@/domain/opening/opening'

/** When an action opens and closes for one service; null where the record states no rule. */
export type Moments = { deadline: Deadline | null; opening: Opening | null }

function closing(deadline: Deadline | null): string {
  if (!deadline) return 'no rule'
  if (deadline.kind === 'moment') return deadline.closesAt.toString()
  return `${deadline.open} ${deadline.reason.code}`
}

function opens(opening: Opening | null): string {
  if (!opening) return 'no rule'
  if (opening.kind === 'always' || opening.kind === 'closed') return opening.kind
  const windows = opening.kind === 'windows' ? opening.windows : [opening]
  return windows.map(({ opensAt, closesAt }) => `${opensAt} ${closesAt ?? ''}`).join()
}

/** The moments as one text: two that are written alike are the same for a family. */
export const momentsWritten = (moments: Moments | null): string =>
  moments ? `${closing(moments.deadline)} ${opens(moments.opening)}` : 'does not take place'

/** Whether a family may act at the very same moments. */
export const areSameMoments = (one: Moments | null, other: Moments | null) =>
  momentsWritten(one) === momentsWritten(other)
