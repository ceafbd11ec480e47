import { Heading, Text } from '@react-email/components'
import type { CSSProperties } from 'react'
import { lateWords } from '@/i18n/late-words'
import { type Speaker, wallClock } from '@/i18n/speak'
import { paths } from '@/request/paths'
import type { BookingContent, ChildLines, DayLine } from './booking-content'
import { InTownWords } from './in-town-words'
import { MailButton } from './mail-button'
import { ink, MailFrame, paragraph } from './mail-frame'
import type { TemplateProps } from './template'

const list: CSSProperties = { ...paragraph, paddingInlineStart: '24px' }

/** What being late costs: once for the day when all its units are, else unit by unit. */
function lateLines({ late, units }: DayLine, speaker: Speaker): string[] {
  const said = late.map(({ unit, charge }) => ({ unit, words: lateWords(speaker, charge) }))
  const isWhole = said.length === units.length && new Set(said.map(({ words }) => words)).size === 1
  if (isWhole) return said.slice(0, 1).map(({ words }) => words)
  return said.map(({ unit, words }) => `${speaker.town(unit).text}${speaker.t('site.form.colon')}${words}`)
}

function Day({ day, speaker }: { day: DayLine; speaker: Speaker }) {
  const { t } = speaker
  const { until } = day
  return (
    <li>
      <strong>{speaker.date(day.on, true)}</strong>
      <br />
      {day.units.map((unit, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <span key={i}>
          {i > 0 && ' · '}
          <InTownWords text={unit} speaker={speaker} />
        </span>
      ))}
      <br />
      <bdi>{t('mails.booking.centre', { centre: day.centre })}</bdi>
      {lateLines(day, speaker).map((line) => (
        <span key={line}>
          <br />
          <strong>{line}</strong>
        </span>
      ))}
      {until && (
        <>
          <br />
          {t('mails.booking.until', {
            date: speaker.date(until.toPlainDate()),
            time: speaker.time(until.toPlainTime()),
          })}
        </>
      )}
      {day.state === 'cancelled-since' && (
        <>
          <br />
          {t('mails.booking.cancelledSince')}
        </>
      )}
    </li>
  )
}

type PartProps = { title: string; children: ChildLines[]; colour: string; speaker: Speaker }

/** What was booked, or what was cancelled, child by child. */
function Part({ title, children, colour, speaker }: PartProps) {
  if (children.length === 0) return null
  return (
    <>
      <Heading as="h2" style={{ color: colour, fontSize: '20px', margin: '24px 0 8px' }}>
        {title}
      </Heading>
      {children.map(({ child, days }) => (
        <div key={child}>
          <Heading as="h3" style={{ color: ink, fontSize: '17px', margin: '0 0 4px' }}>
            <bdi>{child}</bdi>
          </Heading>
          <ul style={list}>
            {days.map((day) => (
              <Day key={`${day.on} ${day.centre} ${day.state}`} day={day} speaker={speaker} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** The confirmation of a request: what it booked and what it cancelled. */
export function BookingMail({ content, addressee, commune, speaker, origin }: TemplateProps<BookingContent>) {
  const { record, slug } = commune
  const { t } = speaker
  const at = wallClock(content.submittedAt, record.timeZone)
  const intro = t('mails.booking.intro', {
    number: String(content.number),
    date: speaker.date(at.toPlainDate(), true),
    time: speaker.time(at.toPlainTime()),
  })
  const { text: activity } = speaker.town(content.activity)
  const { primary } = record.theme
  return (
    <MailFrame {...{ speaker, record }} mail="booking" name={addressee.name} preview={intro}>
      <Text style={paragraph}>{intro}</Text>
      <Text style={paragraph}>{t('mails.booking.activity', { activity })}</Text>
      <Part title={t('mails.booking.booked')} colour={primary} speaker={speaker}>
        {content.booked}
      </Part>
      <Part title={t('mails.booking.cancelled')} colour={primary} speaker={speaker}>
        {content.cancelled}
      </Part>
      {content.lateSentences.map((sentence) => (
        <Text key={speaker.town(sentence).text} style={paragraph}>
          <InTownWords text={sentence} speaker={speaker} />
        </Text>
      ))}
      <MailButton
        href={`${origin}${paths.agenda(slug)}`}
        word="mails.booking.action"
        speaker={speaker}
        theme={record.theme}
      />
    </MailFrame>
  )
}
