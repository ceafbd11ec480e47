import { type Speaker, speak } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { buttonClass } from '@/ui/button'

/** How many boxes the last gesture moved, said in the row where its button stands. */
export function MovedHere({ moved, speaker }: { moved: number | null; speaker: Speaker }) {
  if (moved === null) return null
  return (
    <span className="block px-2 py-1 text-sm font-semibold text-success">
      {speaker.t('booking.planning.gestures.moved', { count: moved })}
    </span>
  )
}

/** The button of a day or a week, in French and in the language of the screen. */
export function RowGesture({
  value,
  speaker,
  words,
  more,
}: {
  value: string
  speaker: Speaker
  words: (by: Speaker) => string
  /** Read aloud only: what the row shows by its place. */
  more?: string
}) {
  return (
    <button type="submit" name="go" value={value} className={buttonClass('quiet', 'text-sm')}>
      <span>
        <Bilingual fr={words(speak('fr'))} local={words(speaker)} />
        {more && <span className="sr-only">, {more}</span>}
      </span>
    </button>
  )
}
