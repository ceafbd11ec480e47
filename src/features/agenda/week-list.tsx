import type { Temporal } from 'temporal-polyfill'
import { weekFrom } from '@/domain/calendar/month-grid'
import type { Speaker } from '@/i18n/speak'
import { DayEntry } from './day-entry'
import type { NamedDay } from './named-day'

type WeekProps = {
  speaker: Speaker
  caption: string
  fromOn: Temporal.PlainDate
  today: Temporal.PlainDate
  days: NamedDay[]
}

/** A week, day by day, with the hours of each part of the day. */
export function WeekList({ speaker, caption, fromOn, today, days }: WeekProps) {
  return (
    <section aria-labelledby="semaine">
      <h2 id="semaine" className="mb-3 text-xl font-bold first-letter:uppercase">
        {caption}
      </h2>
      <ol className="border-b border-line">
        {weekFrom(fromOn).map((on) => {
          const ofDay = days.filter((day) => day.on.equals(on))
          const isToday = on.equals(today)
          return (
            <li
              key={on.toString()}
              aria-current={isToday ? 'date' : undefined}
              className={`gap-4 border-t border-line px-1 py-3 sm:flex ${isToday ? 'bg-tint' : ''}`}
            >
              <h3 className="mb-2 font-bold sm:w-56 sm:shrink-0">
                <time dateTime={on.toString()}>{speaker.date(on)}</time>
                {isToday && <span className="block text-sm text-primary">{speaker.t('agenda.today')}</span>}
              </h3>
              {ofDay.length === 0 ? (
                <p className="text-muted">{speaker.t('agenda.emptyDay')}</p>
              ) : (
                <ul className="flex grow flex-wrap gap-x-8 gap-y-4">
                  {ofDay.map((day) => (
                    <li key={day.key} className="min-w-0 grow basis-64">
                      <DayEntry {...{ speaker, day }} withHours />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
