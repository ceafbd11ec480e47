import { Temporal } from 'temporal-polyfill'
import type { TownText } from '@/communes/text'
import type { Speaker } from '@/i18n/speak'
import { Icon } from '@/ui/icon'
import { BoxCell } from './box-cell'
import type { DayRow } from './day-row'
import { momentWords, UntilWords } from './deadline-words'
import { type MovedBoxes, rowOf } from './moved-boxes'
import { notOpenWords } from './opening-words'
import { MovedHere, RowGesture } from './row-gesture'

type DayProps = {
  day: DayRow
  speaker: Speaker
  because: TownText | undefined
  today: Temporal.PlainDate
  done: MovedBoxes
}

type Told = Parameters<typeof momentWords>[1]

/** Until when the day is booked; or when it opens, until when its deadline is off, or since when it is late. */
function BookingMoment({ day, because, told }: Pick<DayProps, 'day' | 'because'> & { told: Told }) {
  const { book, deadline } = day
  const { t, date, time } = told.speaker
  if (book.code === 'not-now' && book.refusal.code === 'not-open-yet')
    return <span className="font-semibold">{notOpenWords(told.speaker, book.refusal.facts)}</span>
  if (book.code === 'not-now')
    return (
      <a href="#trop-tard" className="font-semibold text-danger underline">
        {momentWords('booking.planning.tooLateSince', told)}
      </a>
    )
  if (book.code === 'in-grace')
    return t('reglement.graceUntil', { date: date(Temporal.PlainDate.from(book.grace.facts.toOn)) })
  if (book.code === 'late' && deadline.kind === 'moment')
    return (
      <a href="#hors-delai" className="font-semibold text-danger underline">
        {t('reglement.lateSince', {
          date: date(deadline.lastMoment.toPlainDate()),
          time: time(deadline.lastMoment.toPlainTime()),
        })}
      </a>
    )
  return (
    <>
      <Icon name="clock" className="me-1 inline-block size-4 align-[-0.15em]" />
      <UntilWords {...told} because={because} />
    </>
  )
}

function LastMoment({ day, speaker, because, today }: Omit<DayProps, 'done'>) {
  if (day.on.toString() < today.toString()) return speaker.t('booking.planning.past')
  const told = { speaker, today, deadline: day.deadline }
  return (
    <>
      <BookingMoment day={day} because={because} told={told} />
      {day.cancelDeadline && (
        <span className="block">
          {momentWords('booking.planning.cancelUntil', { ...told, deadline: day.cancelDeadline })}
        </span>
      )}
    </>
  )
}

function WholeDay({ day, speaker }: { day: DayRow; speaker: Speaker }) {
  if (!day.boxes.some((b) => b?.open)) return null
  const all = day.boxes.every((b) => !b?.open || b.ticked)
  return (
    <RowGesture
      value={`${all ? 'untick' : 'tick'}:day:${day.on}`}
      speaker={speaker}
      words={({ t }) => t(all ? 'booking.planning.gestures.untickDay' : 'booking.planning.gestures.wholeDay')}
      more={speaker.date(day.on)}
    />
  )
}

/** A date: its last moment and why, a box per unit, and the whole day in one gesture. */
export function DayGroup({ day, speaker, because, today, done }: DayProps) {
  const id = rowOf({ of: 'day', on: day.on.toString() }) as string
  return (
    <tr
      role="row"
      className="grid grid-cols-3 border-b-4 border-wash py-3 md:table-row md:border-b md:border-line md:py-0"
    >
      <th role="rowheader" scope="row" className="col-span-full px-2 pb-2 text-start align-top md:py-3">
        <span id={id} tabIndex={-1} className="block scroll-mt-4 font-bold first-letter:uppercase">
          {speaker.date(day.on, true)}
        </span>
        <span className="block text-sm leading-snug font-normal text-muted">
          <LastMoment day={day} speaker={speaker} because={because} today={today} />
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
      <td role="cell" className="col-span-full px-2 text-center align-middle">
        <WholeDay day={day} speaker={speaker} />
        <MovedHere moved={done.row === id ? done.moved : null} speaker={speaker} />
      </td>
    </tr>
  )
}
