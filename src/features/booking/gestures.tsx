import { Temporal } from 'temporal-polyfill'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { buttonClass } from '@/ui/button'
import { periodName } from './period-name'
import type { Planning } from './planning'
import { SaidText } from './said-text'

/** Mondays of the weeks shown, when the activity takes place on several days of a week. */
function weeksOf(days: Temporal.PlainDate[]): Temporal.PlainDate[] {
  const mondays = [...new Set(days.map((d) => d.subtract({ days: d.dayOfWeek - 1 }).toString()))]
  return mondays.length < days.length ? mondays.map((m) => Temporal.PlainDate.from(m)) : []
}

function Gesture({ tick, value, words }: { tick: boolean; value: string; words: React.ReactNode }) {
  return (
    <button
      type="submit"
      name="go"
      value={`${tick ? 'tick' : 'untick'}:${value}`}
      className={buttonClass(tick ? 'secondary' : 'quiet', 'text-sm')}
    >
      {words}
    </button>
  )
}

/** The year, the period or a week in one gesture, for the units ticked beside: each is a button that needs no script. */
export function Gestures({ planning, speaker }: { planning: Planning; speaker: Speaker }) {
  const { t } = speaker
  const gestures = 'booking.planning.gestures'
  const scopes = [
    { value: 'year', words: <Bilingual {...guideWord(speaker, `${gestures}.wholeYear`)} /> },
    {
      value: 'period',
      words: t(`${gestures}.wholePeriod`, { period: periodName(planning.period, speaker) }),
    },
    ...weeksOf(planning.days.map((d) => d.on)).map((monday) => ({
      value: `week:${monday}`,
      words: t(`${gestures}.wholeWeek`, { date: speaker.date(monday) }),
    })),
  ]
  return (
    <details className="rounded-lg border border-line p-4 print:hidden" open>
      <summary className="min-h-11 cursor-pointer font-bold">{t(`${gestures}.legend`)}</summary>
      <fieldset className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-1">
        <legend className="float-start me-4 py-2 font-semibold">{t(`${gestures}.units`)}</legend>
        {planning.units.map((unit) => (
          <label key={unit.key} className="flex min-h-12 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              name="units[]"
              value={unit.key}
              defaultChecked
              className="size-7 accent-primary"
            />
            <SaidText text={unit.label} speaker={speaker} />
          </label>
        ))}
      </fieldset>
      {([true, false] as const).map((tick) => (
        <div key={String(tick)} className="mt-3 flex flex-wrap items-center gap-2">
          <span className="w-24 font-semibold" id={`gestes-${tick}`}>
            <Bilingual {...guideWord(speaker, tick ? `${gestures}.tick` : `${gestures}.untick`)} />
          </span>
          {scopes.map(({ value, words }) => (
            <Gesture
              key={value}
              tick={tick}
              value={value}
              words={
                <>
                  <span className="sr-only">{t(tick ? `${gestures}.tick` : `${gestures}.untick`)} </span>
                  {words}
                </>
              }
            />
          ))}
        </div>
      ))}
    </details>
  )
}
