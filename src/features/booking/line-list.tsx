import { lateWords } from '@/i18n/late-words'
import type { Speaker } from '@/i18n/speak'
import { Disclosure } from '@/ui/disclosure'
import { Section } from '@/ui/page-heading'
import { type AskedMoment, type DayLine, datesOf, dayLines, monthsOf, totalsOf } from './day-lines'

/** Beyond this many lines the months are folded. */
export const mostOpenLines = 12

type Words = Record<string, string>

/** « Matin · Repas · Après-midi ». */
export const momentsOf = (line: DayLine, words: Words) =>
  line.moments.map(({ unit }) => words[unit] ?? unit).join(' · ')

/** What each late moment of the day costs, each once: « Repas : hors délai, majoration de 1 € » when not all are late. */
function lateOf(line: DayLine, words: Words, speaker: Speaker): string[] {
  const told = line.moments.flatMap(({ unit, late }) =>
    late ? [{ unit, said: lateWords(speaker, late) }] : [],
  )
  const isAll = told.length === line.moments.length && new Set(told.map(({ said }) => said)).size === 1
  if (isAll) return told.slice(0, 1).map(({ said }) => said)
  return told.map(({ unit, said }) => `${words[unit] ?? unit}${speaker.t('site.form.colon')}${said}`)
}

function Month({
  month: { lines, undo },
  open,
  words,
  speaker,
}: {
  month: ReturnType<typeof monthsOf>[number]
  open: boolean
  words: Words
  speaker: Speaker
}) {
  const { t } = speaker
  const [first] = lines
  if (!first) return null
  return (
    <Disclosure
      open={open}
      summary={t('booking.recap.month', { month: speaker.month(first.on), dates: datesOf(lines) })}
    >
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li
            key={`${line.on} ${line.childId} ${line.centre}`}
            className="gap-x-4 py-2 sm:grid sm:grid-cols-[15rem_1fr]"
          >
            <b className="block first-letter:uppercase">{speaker.date(line.on)}</b>
            <span>
              {line.firstName} – {momentsOf(line, words)} – {words[line.centre] ?? line.centre}
              {lateOf(line, words, speaker).map((told) => (
                <span key={told} className="block font-semibold text-danger">
                  {told}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {undo && (
        <p className="text-muted">
          {t(undo.othersLater ? 'booking.recap.lastMomentOfFirst' : 'booking.recap.lastMoment', {
            date: speaker.date(undo.until.toPlainDate()),
            time: speaker.time(undo.until.toPlainTime()),
            day: speaker.date(undo.on),
          })}
        </p>
      )}
    </Disclosure>
  )
}

/** What a request books, then what it cancels: the totals, then a line per day and child under its month. */
export function LineList({
  moments,
  level,
  words,
  speaker,
}: {
  moments: AskedMoment[]
  level: 2 | 3
  words: Words
  speaker: Speaker
}) {
  const lines = dayLines(moments)
  const parts = (['book', 'cancel'] as const)
    .map((action) => ({ action, lines: lines.filter((line) => line.action === action) }))
    .filter((part) => part.lines.length > 0)
  return parts.map(({ action, lines: ofPart }) => (
    <Section
      key={action}
      id={action === 'book' ? 'reserve' : 'annule'}
      level={level}
      title={speaker.t(
        action === 'book' ? 'booking.done.booked' : 'booking.done.cancelled',
        totalsOf(ofPart),
      )}
    >
      {monthsOf(ofPart).map((month) => (
        <Month
          key={month.month}
          month={month}
          open={lines.length <= mostOpenLines}
          words={words}
          speaker={speaker}
        />
      ))}
    </Section>
  ))
}
