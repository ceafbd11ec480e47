import { isBookable } from '@/communes/activity'
import type { ComingDay, ComingWeeks, PreviewedAction } from '@/communes/preview/coming-weeks'
import type { Moments } from '@/communes/preview/same-moments'
import type { CommuneRecord } from '@/communes/record'
import { previewWords as words } from '@/i18n/settings/preview'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { dayInFrench } from './in-french'
import { activityLabel, deadlineText, openingText, unitLabel } from './preview-sentences'

type Records = { before: CommuneRecord; after: CommuneRecord }

function MomentsCell({ moments, timeZone }: { moments: Moments | null; timeZone: string }) {
  if (!moments) return words.moment.notHeld
  const { opening, deadline } = moments
  return (
    <>
      {opening && <p>{openingText(opening, timeZone)}</p>}
      {(deadline || !opening) && <p>{deadlineText(deadline)}</p>}
    </>
  )
}

function columnsOf(
  { activity, statedActions }: ComingWeeks,
  { before, after }: Records,
): Column<ComingDay>[] {
  const sidesOf = (action: PreviewedAction): Column<ComingDay>[] =>
    (['before', 'after'] as const).map((side) => ({
      id: `${action}-${side}`,
      header: words.weeks.side(words.weeks.column[action], words[side]),
      cell: ({ actions }) => (
        <MomentsCell
          moments={actions[action][side]}
          timeZone={side === 'before' ? before.timeZone : after.timeZone}
        />
      ),
    }))
  return [
    {
      id: 'day',
      header: words.weeks.day,
      isRowHeader: true,
      cell: ({ on, units }) => (
        <>
          {dayInFrench(on, false)}
          {units.length > 0 && (
            <span className="block font-normal">
              {units.map((unit) => unitLabel(unit, activity, [after, before])).join(', ')}
            </span>
          )}
        </>
      ),
    },
    ...statedActions.flatMap(sidesOf),
    {
      id: 'change',
      header: words.weeks.change,
      cell: ({ differs }) =>
        differs ? <Tag tone="primary">{words.weeks.changes}</Tag> : <span>{words.weeks.same}</span>,
    },
  ]
}

/** « Les prochaines semaines »: the days of each activity that opens or closes otherwise, before and after. */
export function PreviewWeeks({ weeks, ...records }: Records & { weeks: ComingWeeks[] }) {
  if (weeks.length === 0) return <p>{words.weeks.none}</p>
  return weeks.map((coming) => {
    const { activity, fromOn, toOn, days } = coming
    const isOnline = [records.after, records.before].some(({ activities }) =>
      activities.some((one) => one.key === activity && isBookable(one)),
    )
    return (
      <div key={activity} className="space-y-2">
        <DataTable
          caption={words.weeks.caption(
            activityLabel(activity, [records.after, records.before]),
            dayInFrench(fromOn, false),
            dayInFrench(toOn, false),
          )}
          columns={columnsOf(coming, records)}
          rows={days}
          keyOf={({ on, units }) => `${on} ${units.join()}`}
          empty={words.weeks.empty}
        />
        {!isOnline && <p className="text-sm text-muted">{words.weeks.usualDays}</p>}
      </div>
    )
  })
}
