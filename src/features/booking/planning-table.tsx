import type { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import { DayGroup } from './day-group'
import { periodName } from './period-name'
import type { Planning } from './planning'
import { SaidText } from './said-text'

/**
 * The registration table: a date a row, a unit a column. On a phone a row becomes a block, so the roles are said;
 * each box is named by the child, the date and the unit.
 */
export function PlanningTable({
  planning,
  speaker,
  today,
}: {
  planning: Planning
  speaker: Speaker
  today: Temporal.PlainDate
}) {
  const { t } = speaker
  return (
    <table role="table" className="block w-full sm:table sm:border-collapse">
      <caption className="mb-2 block text-start text-lg font-bold sm:table-caption">
        {t('booking.planning.captionBefore')} <span id="enfant">{planning.enrolment.firstName}</span>,{' '}
        {periodName(planning.period, speaker)}
      </caption>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="bg-wash">
          <th role="columnheader" scope="col" className="p-2 text-start">
            {t('booking.planning.date')}
          </th>
          {planning.units.map((unit) => (
            <th key={unit.key} role="columnheader" scope="col" className="w-28 p-2">
              <span id={`moment-${unit.key}`}>
                <SaidText text={unit.label} speaker={speaker} />
              </span>
              <span className="block text-sm font-normal text-muted">
                {unit.startsAtTime}–{unit.endsAtTime}
              </span>
            </th>
          ))}
          <th role="columnheader" scope="col" className="p-2">
            <span className="sr-only">{t('booking.planning.gestures.wholeDay')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {planning.days.map((day) => (
          <DayGroup
            key={day.on.toString()}
            day={day}
            speaker={speaker}
            because={planning.deadlineSentence}
            today={today}
          />
        ))}
      </tbody>
    </table>
  )
}
