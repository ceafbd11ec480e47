import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import { wallClock } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { ButtonRow, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { LateNotice } from './late-notice'
import { LineList } from './line-list'
import { wordsOfKeys } from './line-words'
import type { RequestOfFamily } from './request-of'
import { SaidText } from './said-text'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: RequestOfFamily }

/** « Nous avons bien enregistré votre demande »: its number, its moment, each line, the mail that follows. */
export function RequestView({ commune, speaker, viewer, data: request }: Props) {
  const { t } = speaker
  const words = wordsOfKeys(request.activity, commune.record, speaker)
  const at = wallClock(request.submittedAt, commune.record.timeZone)
  return (
    <>
      <PageHeading above={request.activity && <SaidText text={request.activity.label} speaker={speaker} />}>
        {t('booking.done.number', { number: request.number })}
      </PageHeading>
      <Notice tone="success" title={<Bilingual {...guideWord(speaker, 'booking.done.heading')} />}>
        <p>
          {t('booking.done.at', {
            date: speaker.date(at.toPlainDate(), true),
            time: speaker.time(at.toPlainTime()),
          })}
        </p>
        {request.accountId === viewer.accountId && <p>{t('booking.done.mail', { email: viewer.email })}</p>}
      </Notice>
      {request.activity && request.moments.some(({ late }) => late) && (
        <LateNotice activity={request.activity} speaker={speaker} />
      )}
      <div className="mt-10">
        <LineList moments={request.moments} level={2} words={words} speaker={speaker} />
      </div>
      <div className="mt-8">
        <ButtonRow>
          <LinkButton href={paths.agenda(commune.slug)}>
            <Bilingual {...guideWord(speaker, 'booking.done.agenda')} />
          </LinkButton>
          <LinkButton variant="secondary" href={paths.bookings(commune.slug)}>
            <Bilingual {...guideWord(speaker, 'booking.done.again')} />
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  )
}
