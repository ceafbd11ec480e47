import type { Speaker } from '@/i18n/speak'
import { buttonClass } from '@/ui/button'
import { periodName } from './period-name'
import type { Planning } from './planning'

/** Goes to another month or school holiday; a button and not a link, so that the boxes of this one are kept. */
export function PeriodTabs({ planning, speaker }: { planning: Planning; speaker: Speaker }) {
  return (
    <nav aria-label={speaker.t('booking.planning.periods')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {planning.periods.map((period) => {
          const shown = period.key === planning.period.key
          return (
            <li key={period.key}>
              <button
                type="submit"
                name="go"
                value={`period:${period.key}`}
                aria-current={shown ? 'true' : undefined}
                className={buttonClass(shown ? 'primary' : 'quiet', 'text-sm')}
              >
                <span className="first-letter:uppercase">
                  <bdi lang={period.name ? 'fr' : undefined}>{periodName(period, speaker)}</bdi>
                </span>
                {shown && <span className="sr-only">, {speaker.t('booking.planning.shownPeriod')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
