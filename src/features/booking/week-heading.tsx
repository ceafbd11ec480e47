import type { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import type { DayRow } from './day-row'
import { type MovedBoxes, rowOf } from './moved-boxes'
import { MovedHere, RowGesture } from './row-gesture'

/** At the head of a week's rows: the week in one gesture, for the units chosen among the gestures. */
export function WeekHeading({
  monday,
  days,
  columns,
  speaker,
  done,
}: {
  monday: Temporal.PlainDate
  days: DayRow[]
  columns: number
  speaker: Speaker
  done: MovedBoxes
}) {
  const id = rowOf({ of: 'week', on: monday.toString() }) as string
  const open = days.flatMap((d) => d.boxes).filter((b) => b?.open && done.units.includes(b.unit.key))
  const all = open.length > 0 && open.every((b) => b?.ticked)
  const weekIn = (by: Speaker) => by.t('booking.planning.gestures.wholeWeek', { date: by.date(monday) })
  return (
    <tr role="row" className="block bg-wash md:table-row">
      <td
        role="cell"
        colSpan={columns}
        id={id}
        tabIndex={-1}
        className="block scroll-mt-4 p-2 text-start font-semibold md:table-cell"
      >
        {days.some((d) => d.boxes.some((b) => b?.open)) ? (
          <RowGesture
            value={`${all ? 'untick' : 'tick'}:week:${monday}`}
            speaker={speaker}
            words={(by) =>
              `${by.t(all ? 'booking.planning.gestures.untick' : 'booking.planning.gestures.tick')} : ${weekIn(by)}`
            }
          />
        ) : (
          weekIn(speaker)
        )}
        <MovedHere moved={done.row === id && !done.noUnit ? done.moved : null} speaker={speaker} />
      </td>
    </tr>
  )
}
