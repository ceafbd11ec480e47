import { guideWord } from '@/i18n/form-labels'
import { type Speaker, speak } from '@/i18n/speak'
import { Bilingual, type GuideWord } from '@/ui/bilingual'
import { buttonClass } from '@/ui/button'
import type { MovedBoxes } from './moved-boxes'
import { periodName } from './period-name'
import type { Planning } from './planning'
import { SaidText } from './said-text'

const gestures = 'booking.planning.gestures'

function wholePeriod(planning: Planning, speaker: Speaker): GuideWord {
  const said = (by: Speaker) =>
    by.t(`${gestures}.wholePeriod`, { period: periodName(planning.period, by).text })
  return { fr: said(speak('fr')), local: said(speaker) }
}

/** The year or the period in one gesture, for the units ticked beside: each is a button that needs no script. */
export function Gestures({
  planning,
  speaker,
  done,
}: {
  planning: Planning
  speaker: Speaker
  done: MovedBoxes
}) {
  const { t } = speaker
  const scopes = [
    { value: 'year', words: guideWord(speaker, `${gestures}.wholeYear`) },
    { value: 'period', words: wholePeriod(planning, speaker) },
  ]
  return (
    <details
      className="rounded-lg border border-line px-3 print:hidden"
      open={done.moved !== null && (done.noUnit || done.row === undefined)}
    >
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-bold md:text-base">
        {t(`${gestures}.legend`)}
      </summary>
      <fieldset className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <legend className="float-start me-4 py-2 font-semibold">{t(`${gestures}.units`)}</legend>
        {planning.units.map((unit) => (
          <label key={unit.key} className="flex min-h-12 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              name="units[]"
              value={unit.key}
              defaultChecked={done.units.includes(unit.key)}
              className="size-7 accent-primary"
            />
            <SaidText text={unit.label} speaker={speaker} />
          </label>
        ))}
      </fieldset>
      {([true, false] as const).map((tick) => (
        <div key={String(tick)} className="my-3 flex flex-wrap items-center gap-2">
          <span className="min-w-24 font-semibold">
            <Bilingual {...guideWord(speaker, tick ? `${gestures}.tick` : `${gestures}.untick`)} />
          </span>
          {scopes.map(({ value, words }) => (
            <button
              key={value}
              type="submit"
              name="go"
              value={`${tick ? 'tick' : 'untick'}:${value}`}
              className={buttonClass(tick ? 'secondary' : 'quiet', 'text-sm')}
            >
              <span>
                <span className="sr-only">{t(tick ? `${gestures}.tick` : `${gestures}.untick`)} </span>
                <Bilingual {...words} />
              </span>
            </button>
          ))}
        </div>
      ))}
    </details>
  )
}
