import type { Temporal } from 'temporal-polyfill'
import { weekStart } from '@/domain/calendar/week'
import type { Speaker } from '@/i18n/speak'
import { Said } from '@/ui/said'
import { DayGroup } from './day-group'
import type { DayRow } from './day-row'
import type { MovedBoxes } from './moved-boxes'
import { periodName } from './period-name'
import type { Planning } from './planning'
import { SaidText } from './said-text'
import { WeekHeading } from './week-heading'

/** The rows week by week. */
function weeksOf(days: DayRow[]): { monday: Temporal.PlainDate; days: DayRow[] }[] {
  const weeks = new Map<string, { monday: Temporal.PlainDate; days: DayRow[] }>()
  for (const day of days) {
    const monday = weekStart(day.on)
    const week = weeks.get(monday.toString()) ?? { monday, days: [] }
    week.days.push(day)
    weeks.set(monday.toString(), week)
  }
  return [...weeks.values()]
}

/**
 * The registration table: a date a row, a unit a column. On a phone a row becomes a block, so the roles are said;
 * each box is named by the child, the date and the unit.
 */
export function PlanningTable({
  planning,
  speaker,
  today,
  done,
}: {
  planning: Planning
  speaker: Speaker
  today: Temporal.PlainDate
  done: MovedBoxes
}) {
  const { t } = speaker
  const weeks = weeksOf(planning.days)
  const severalDaysAWeek = weeks.length < planning.days.length
  return (
    <table role="table" className="block w-full md:table md:border-collapse">
      <caption className="mb-2 block text-start text-lg font-bold md:table-caption">
        {t('booking.planning.captionBefore')} <span id="enfant">{planning.enrolment.firstName}</span>,{' '}
        <Said {...periodName(planning.period, speaker)} on={speaker.language} />
      </caption>
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        <tr role="row" className="bg-wash">
          <th role="columnheader" scope="col" className="p-2 text-start">
            {t('booking.planning.date')}
          </th>
          {planning.units.map((unit) => (
            <th key={unit.key} role="columnheader" scope="col" className="w-28 p-2">
              <span id={`moment-${unit.key}`}>
                <SaidText text={unit.label} speaker={speaker} />
              </span>
              <bdi dir="ltr" className="block text-sm font-normal text-muted">
                {unit.startsAtTime}–{unit.endsAtTime}
              </bdi>
            </th>
          ))}
          <th role="columnheader" scope="col" className="p-2">
            <span className="sr-only">{t('booking.planning.gestures.wholeDay')}</span>
          </th>
        </tr>
      </thead>
      {weeks.map(({ monday, days }) => (
        <tbody key={monday.toString()} role="rowgroup" className="block md:table-row-group">
          {severalDaysAWeek && (
            <WeekHeading
              monday={monday}
              days={days}
              columns={planning.units.length + 2}
              speaker={speaker}
              done={done}
            />
          )}
          {days.map((day) => (
            <DayGroup
              key={day.on.toString()}
              day={day}
              speaker={speaker}
              because={planning.deadlineName}
              today={today}
              done={done}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
