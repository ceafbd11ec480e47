import type { Temporal } from 'temporal-polyfill'
import type { TownText } from '@/communes/text'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { buttonClass } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { momentWords, UntilWords } from './deadline-words'
import type { Box, DayRow } from './planning'
import { SaidText } from './said-text'

/** Said aloud by both headings, and the child of the caption: « Léa mercredi 4 novembre 2026 Matin ». */
const labelledBy = (on: Temporal.PlainDate, unit: string) => `enfant jour-${on} moment-${unit}`

function BoxCell({ box, on, speaker }: { box: Box; on: Temporal.PlainDate; speaker: Speaker }) {
  const { t } = speaker
  const state = box.booked
    ? t('booking.planning.booked')
    : box.full
      ? t('booking.planning.full')
      : box.open
        ? t('booking.planning.places', { count: box.placesLeft })
        : ''
  const id = `case-${box.sessionId}`
  return (
    <td
      role="cell"
      className={`border border-line align-top ${box.booked ? 'bg-success-tint' : ''} ${box.open ? '' : 'bg-wash'}`}
    >
      <label
        htmlFor={id}
        className={`flex min-h-16 flex-col items-center gap-1 p-2 text-center text-sm ${box.open ? 'cursor-pointer' : 'text-muted'}`}
      >
        {box.open && <input type="hidden" name="shown[]" value={box.sessionId} />}
        {box.open && box.booked && <input type="hidden" name="booked[]" value={box.sessionId} />}
        <input
          id={id}
          type="checkbox"
          name="ticked[]"
          value={box.sessionId}
          defaultChecked={box.ticked}
          disabled={!box.open}
          aria-labelledby={labelledBy(on, box.unit.key)}
          aria-describedby={state ? `${id}-etat` : undefined}
          className="size-7 accent-primary"
        />
        <span className="font-semibold sm:hidden" aria-hidden="true">
          <SaidText text={box.unit.label} speaker={speaker} />
        </span>
        {state && <span id={`${id}-etat`}>{state}</span>}
      </label>
    </td>
  )
}

function WholeDay({ day, speaker }: { day: DayRow; speaker: Speaker }) {
  if (!day.boxes.some((b) => b?.open)) return null
  const all = day.boxes.every((b) => !b?.open || b.ticked)
  return (
    <button
      type="submit"
      name="go"
      value={`${all ? 'untick' : 'tick'}:day:${day.on}`}
      className={buttonClass('quiet', 'text-sm')}
    >
      <span>
        <Bilingual
          {...guideWord(
            speaker,
            all ? 'booking.planning.gestures.untickDay' : 'booking.planning.gestures.wholeDay',
          )}
        />
        <span className="sr-only">, {speaker.date(day.on)}</span>
      </span>
    </button>
  )
}

/** A date: its last moment and why, a box per unit, and the whole day in one gesture. */
export function DayGroup({
  day,
  speaker,
  because,
  today,
}: {
  day: DayRow
  speaker: Speaker
  because: TownText | undefined
  today: Temporal.PlainDate
}) {
  const past = day.on.toString() < today.toString()
  return (
    <tr
      role="row"
      className="block border-b-4 border-wash py-3 sm:table-row sm:border-b sm:border-line sm:py-0"
    >
      <th role="rowheader" scope="row" className="block px-2 pb-2 text-start align-top sm:table-cell sm:py-3">
        <span id={`jour-${day.on}`} className="block font-bold first-letter:uppercase">
          {speaker.date(day.on, true)}
        </span>
        <span className="block text-sm font-normal text-muted">
          {past ? (
            speaker.t('booking.planning.past')
          ) : day.mayBook ? (
            <>
              <Icon name="clock" className="me-1 inline-block size-4 align-[-0.15em]" />
              <UntilWords speaker={speaker} deadline={day.deadline} because={because} />
            </>
          ) : (
            <a href="#trop-tard" className="font-semibold text-danger underline">
              {momentWords(speaker, 'booking.planning.tooLateSince', day.deadline)}
            </a>
          )}
          {!past && day.cancelDeadline && day.mayCancel && (
            <span className="block">
              {momentWords(speaker, 'booking.planning.cancelUntil', day.cancelDeadline)}
            </span>
          )}
        </span>
      </th>
      {day.boxes.map((box, i) =>
        box ? (
          <BoxCell key={box.sessionId} box={box} on={day.on} speaker={speaker} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is known by its column only
          <td role="cell" key={i} className="border border-line" />
        ),
      )}
      <td role="cell" className="block px-2 text-center align-middle sm:table-cell">
        <WholeDay day={day} speaker={speaker} />
      </td>
    </tr>
  )
}
