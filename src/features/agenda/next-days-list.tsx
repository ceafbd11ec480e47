import type { Speaker } from '@/i18n/speak'
import { DayEntry } from './day-entry'
import type { NamedDay } from './named-day'

/** The days to come, in order; a day is named once, above what each child does. */
export function NextDaysList({ speaker, days }: { speaker: Speaker; days: NamedDay[] }) {
  const dates = new Map(days.map(({ on }) => [on.toString(), on]))
  return (
    <ol className="border-b border-line">
      {[...dates].map(([written, on]) => (
        <li key={written} className="gap-4 border-t border-line py-3 sm:flex">
          <h3 className="mb-2 font-bold sm:w-56 sm:shrink-0">
            <time dateTime={written}>{speaker.date(on)}</time>
          </h3>
          <ul className="flex grow flex-wrap gap-x-8 gap-y-4">
            {days
              .filter((day) => day.on.equals(on))
              .map((day) => (
                <li key={day.key} className="min-w-0 grow basis-64">
                  <DayEntry {...{ speaker, day }} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
