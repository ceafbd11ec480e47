import type { Speaker } from '@/i18n/speak'
import { Call } from './call'
import type { RecapLine } from './recap'

/** When a place is gone: where and when some are left. */
export function FreeInstead({
  line,
  words,
  phone,
  speaker,
}: {
  line: RecapLine
  words: Record<string, string>
  phone: string | undefined
  speaker: Speaker
}) {
  const { t } = speaker
  const { sameDay, sameCentre } = line.free
  if (sameDay.length + sameCentre.length === 0) return <p>{t('booking.free.none')}</p>
  return (
    <div>
      <p className="font-semibold">{t('booking.free.heading')}</p>
      <ul className="list-disc ps-5">
        {sameCentre.map((row) => (
          <li key={row.id}>
            {t('booking.free.otherDay', {
              date: speaker.date(row.on),
              unit: words[row.unit] ?? row.unit,
              count: row.placesLeft,
            })}
          </li>
        ))}
        {sameDay.map((row) => (
          <li key={row.id}>
            {t('booking.free.line', {
              centre: words[row.centre] ?? row.centre,
              unit: words[row.unit] ?? row.unit,
              count: row.placesLeft,
            })}
          </li>
        ))}
      </ul>
      {sameDay.length > 0 && phone && <Call words={t('booking.free.otherCentre')} phone={phone} />}
    </div>
  )
}
