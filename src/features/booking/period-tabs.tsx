import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { buttonClass } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { periodName } from './period-name'
import type { Planning } from './planning'

/** Goes to another month or school holiday; buttons and not links, so that the boxes of this one are kept. */
export function PeriodTabs({ planning, speaker }: { planning: Planning; speaker: Speaker }) {
  const { t } = speaker
  const at = planning.periods.findIndex((period) => period.key === planning.period.key)
  const step = (by: -1 | 1) => {
    const to = planning.periods[at + by]
    if (!to) return <span className="w-11 shrink-0" />
    const key = by < 0 ? 'booking.planning.previousPeriod' : 'booking.planning.nextPeriod'
    return (
      <button
        type="submit"
        name="go"
        value={`period:${to.key}`}
        className={buttonClass('secondary', 'w-11 shrink-0 px-0!')}
      >
        <Icon name={by < 0 ? 'back' : 'forward'} />
        <span className="sr-only">{t(key, { period: periodName(to, speaker).text })}</span>
      </button>
    )
  }
  return (
    <nav aria-label={t('booking.planning.periods')} className="flex items-center gap-1.5 print:hidden">
      {step(-1)}
      <div className="flex min-w-0 grow flex-wrap gap-1.5 sm:grow-0">
        <label htmlFor="periode" className="sr-only">
          {t('booking.planning.period')}
        </label>
        <select
          id="periode"
          name="periodWanted"
          defaultValue={planning.period.key}
          className="min-h-12 min-w-0 grow basis-28 rounded-lg border-2 border-edge bg-surface px-1 font-semibold"
        >
          {planning.periods.map((period) => {
            const { text, lang } = periodName(period, speaker)
            return (
              <option key={period.key} value={period.key} lang={lang}>
                {text}
              </option>
            )
          })}
        </select>
        <button type="submit" name="go" value="period:" className={buttonClass('secondary', 'px-3!')}>
          <Bilingual {...guideWord(speaker, 'booking.planning.showPeriod')} />
        </button>
      </div>
      {step(1)}
    </nav>
  )
}
