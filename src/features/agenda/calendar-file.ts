import ical, { ICalEventTransparency } from 'ical-generator'
import type { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import type { NamedDay } from './named-day'

type File = { slug: string; communeName: string; timeZone: string; speaker: Speaker; now: Temporal.Instant }

/** The agenda as an iCalendar file (RFC 5545), its moments in UTC: right on every phone, without a table of the zone. */
export function calendarFile(
  days: readonly NamedDay[],
  { slug, communeName, timeZone, speaker, now }: File,
): string {
  const { t, town, time } = speaker
  const calendar = ical({
    name: t('agenda.feed.calendarName', { commune: communeName }),
    prodId: { company: 'Espace citoyens', product: 'Agenda', language: speaker.language.toUpperCase() },
    ttl: 3_600,
  })
  const moment = (on: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    on.toZonedDateTime({ timeZone, plainTime }).withTimeZone('UTC')
  for (const day of days) {
    const labels = day.units.map(({ label }) => town(label).text)
    const hours = day.units.map(({ startsAtTime, endsAtTime }, i) =>
      t('agenda.unitHours', { unit: labels[i] ?? '', from: time(startsAtTime), to: time(endsAtTime) }),
    )
    calendar.createEvent({
      id: `${day.key.replaceAll(' ', '-')}@${slug}`,
      start: moment(day.on, day.startsAtTime),
      end: moment(day.on, day.endsAtTime),
      stamp: now.toZonedDateTimeISO('UTC'),
      summary: t('agenda.feed.summary', {
        child: day.childName,
        activity: town(day.activity.label).text,
        units: labels.join(', '),
      }),
      location: [day.centre.name, day.centre.address].filter(Boolean).join(', '),
      description: hours.join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
