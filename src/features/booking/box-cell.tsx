import type { Temporal } from 'temporal-polyfill'
import { lateWords } from '@/i18n/late-words'
import type { Speaker } from '@/i18n/speak'
import type { Box } from './day-row'
import { SaidText } from './said-text'

/** Said aloud by both headings, and the child of the caption: « Léa mercredi 4 novembre 2026 Matin ». */
const labelledBy = (on: Temporal.PlainDate, unit: string) => `enfant jour-${on} moment-${unit}`

/** What the box is, and what it will become: the words follow the tick without script. */
function BoxState({ box, id, speaker }: { box: Box; id: string; speaker: Speaker }) {
  const { t } = speaker
  const now = box.booked
    ? t('booking.planning.booked')
    : box.full
      ? t('booking.planning.full')
      : box.open
        ? t('booking.planning.places', { count: box.placesLeft })
        : ''
  if (!box.open) return now ? <span id={id}>{now}</span> : null
  return (
    <span id={id}>
      {box.late && <span className="block font-semibold text-danger">{lateWords(speaker, box.late)}</span>}
      {box.booked ? (
        <>
          <span className="hidden group-has-checked/box:inline">{now}</span>
          <span className="font-bold text-danger group-has-checked/box:hidden">
            {t('booking.planning.willBeCancelled')}
          </span>
        </>
      ) : (
        <>
          <span className="group-has-checked/box:hidden">{now}</span>
          <span className="hidden font-bold text-primary group-has-checked/box:inline">
            {t('booking.planning.willBeBooked')}
          </span>
        </>
      )}
    </span>
  )
}

const ground = ({ booked, open }: Box) => {
  if (!open) return booked ? 'bg-success-tint' : 'bg-wash'
  return booked ? 'bg-danger-tint has-checked:bg-success-tint' : 'has-checked:bg-tint'
}

/** The box of a date and a unit; on a phone it also says the unit and its hours. */
export function BoxCell({ box, on, speaker }: { box: Box; on: Temporal.PlainDate; speaker: Speaker }) {
  const id = `case-${box.sessionId}`
  return (
    <td role="cell" className={`group/box border border-line align-top ${ground(box)}`}>
      <label
        htmlFor={id}
        className={`flex h-full min-h-16 flex-col items-center gap-1 p-1.5 text-center text-sm ${box.open ? 'cursor-pointer' : 'text-muted'}`}
      >
        {box.open && <input type="hidden" name="shown[]" value={box.sessionId} />}
        {box.open && box.booked && <input type="hidden" name="booked[]" value={box.sessionId} />}
        <span className="leading-snug md:hidden" aria-hidden="true">
          <span className="block font-semibold">
            <SaidText text={box.unit.label} speaker={speaker} />
          </span>
          <bdi dir="ltr" className="block text-muted">
            {box.unit.startsAtTime}–{box.unit.endsAtTime}
          </bdi>
        </span>
        <input
          id={id}
          type="checkbox"
          name="ticked[]"
          value={box.sessionId}
          defaultChecked={box.ticked}
          disabled={!box.open}
          aria-labelledby={labelledBy(on, box.unit.key)}
          aria-describedby={box.open || box.booked || box.full ? `${id}-etat` : undefined}
          className="size-7 shrink-0 accent-primary"
        />
        <BoxState box={box} id={`${id}-etat`} speaker={speaker} />
      </label>
    </td>
  )
}
