import type { Temporal } from 'temporal-polyfill'
import { monthGrid, weekFrom } from '@/domain/calendar/month-grid'
import { weekStart } from '@/domain/calendar/week'
import type { Speaker } from '@/i18n/speak'
import { DayEntry } from './day-entry'
import type { NamedDay } from './named-day'

type MonthProps = {
  speaker: Speaker
  caption: string
  fromOn: Temporal.PlainDate
  today: Temporal.PlainDate
  days: NamedDay[]
}

type CellProps = Pick<MonthProps, 'speaker' | 'today' | 'days'> & { on: Temporal.PlainDate }

function DayCell({ speaker, today, days, on }: CellProps) {
  const isToday = on.equals(today)
  const shown = days.length > 0 ? 'block' : 'hidden'
  return (
    <td
      aria-current={isToday ? 'date' : undefined}
      className={`${shown} border-t border-line py-3 align-top lg:table-cell lg:border lg:p-1.5 ${isToday ? 'lg:bg-tint' : ''}`}
    >
      <p className="mb-1.5 text-base font-bold">
        <time dateTime={on.toString()}>
          <span className="lg:hidden">{speaker.date(on)}</span>
          <span className="hidden lg:inline">{on.day}</span>
        </time>
        {isToday && <span className="ms-2 text-sm text-primary">{speaker.t('agenda.today')}</span>}
      </p>
      {days.length > 0 && (
        <ul className="space-y-3">
          {days.map((day) => (
            <li key={day.key}>
              <DayEntry {...{ speaker, day }} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/**
 * A month: weeks in rows, Monday first. On a narrow screen the same cells stand one under the other, without the days
 * that have nothing: no longer a table, for the eye nor for a screen reader.
 */
export function MonthTable({ speaker, caption, fromOn, today, days }: MonthProps) {
  const weekdays = weekFrom(weekStart(fromOn))
  return (
    <table className="block w-full text-sm lg:table lg:table-fixed lg:border-collapse">
      <caption className="mb-3 block text-start text-xl font-bold first-letter:uppercase lg:table-caption">
        {caption}
      </caption>
      <thead className="hidden lg:table-header-group">
        <tr>
          {weekdays.map((day) => (
            <th
              key={day.dayOfWeek}
              scope="col"
              className="border border-line bg-wash p-1.5 text-start font-semibold hyphens-auto"
            >
              {speaker.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {monthGrid(fromOn.toPlainYearMonth()).map((week, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month have an order and nothing else
          <tr key={i} className="block lg:table-row">
            {week.map((on, weekday) =>
              on ? (
                <DayCell
                  key={on.toString()}
                  {...{ speaker, today, on }}
                  days={days.filter((day) => day.on.equals(on))}
                />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell of another month is known by its weekday
                <td key={weekday} className="hidden border border-line bg-wash lg:table-cell" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
