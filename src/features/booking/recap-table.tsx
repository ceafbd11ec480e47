import type { Speaker } from '@/i18n/speak'
import { DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { RecapLine } from './recap'

/** The lines of a request that can be done: per child and date, as in the guides' recap. */
export function RecapTable({
  lines,
  words,
  speaker,
}: {
  lines: RecapLine[]
  words: Record<string, string>
  speaker: Speaker
}) {
  const { t } = speaker
  const columns = [
    {
      id: 'date',
      header: t('booking.recap.date'),
      isRowHeader: true,
      cell: ({ session }: RecapLine) => (
        <span className="inline-block first-letter:uppercase">{speaker.date(session.on, true)}</span>
      ),
    },
    { id: 'child', header: t('booking.recap.child'), cell: ({ firstName }: RecapLine) => firstName },
    {
      id: 'unit',
      header: t('booking.recap.unit'),
      cell: ({ session }: RecapLine) => words[session.unit] ?? session.unit,
    },
    {
      id: 'centre',
      header: t('booking.recap.centre'),
      cell: ({ session }: RecapLine) => words[session.centre] ?? session.centre,
    },
    {
      id: 'what',
      header: t('booking.recap.what'),
      cell: ({ action, session }: RecapLine) => {
        const { cancel } = session.deadlines
        return (
          <>
            <Tag tone={action === 'book' ? 'success' : 'warning'}>
              {t(action === 'book' ? 'booking.recap.booking' : 'booking.recap.cancelling')}
            </Tag>
            {action === 'book' && cancel.kind === 'moment' && (
              <span className="mt-1 block text-sm text-muted">
                {t('booking.recap.lastMoment', {
                  date: speaker.date(cancel.lastMoment.toPlainDate()),
                  time: speaker.time(cancel.lastMoment.toPlainTime()),
                })}
              </span>
            )}
          </>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={t('booking.recap.heading')}
      captionHidden
      columns={columns}
      rows={lines}
      keyOf={(line) => `${line.childId} ${line.session.id}`}
      empty={t('booking.recap.nothing')}
    />
  )
}
