import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/domain/access/who'
import { confirmWords, guideWord } from '@/i18n/form-labels'
import { tellRefusal } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button, ButtonRow, LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { BookingSteps } from './booking-steps'
import { FreeInstead } from './free-instead'
import { LateHelp } from './late-help'
import { wordsOfKeys } from './line-words'
import type { Recap, RecapLine } from './recap'
import { RecapTable } from './recap-table'
import { SaidText } from './said-text'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: Recap }

/** Step 2: what will be booked and cancelled, what cannot be and what to do then, « Valider ». */
export function RecapView({ commune, speaker, query, data: recap }: Props) {
  const { t } = speaker
  const { enrolment, activity, lines, possible } = recap
  const words = wordsOfKeys(activity, commune.record, speaker)
  const phone = commune.record.contacts.find((c) => c.key === commune.record.accounts.contact)?.phone
  const refused = lines.filter((l) => l.refusal)
  const centreOf = (line: RecapLine) => commune.record.centres.find((c) => c.key === line.session.centre)
  const late = refused.filter((l) => l.refusal?.code === 'deadline-passed')
  return (
    <>
      <PageHeading above={<SaidText text={activity.label} speaker={speaker} />}>
        {t('booking.recap.heading')}
      </PageHeading>
      <BookingSteps
        speaker={speaker}
        current="recap"
        hrefs={{
          choose: paths.bookings(commune.slug),
          planning: paths.planning(commune.slug, enrolment.id),
        }}
      />
      <div className="mt-6 space-y-6">
        {recap.already && (
          <Notice tone="success" focus title={t('booking.done.heading')}>
            <LinkButton variant="secondary" href={paths.request(commune.slug, recap.already.id)}>
              {t('booking.done.number', { number: recap.already.number })}
            </LinkButton>
          </Notice>
        )}
        {query.occupe && !recap.already && (
          <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'busy', facts: {} })} />
        )}
        {query.change && (
          <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'request-changed', facts: {} })} />
        )}
        {lines.length === 0 && <Notice tone="warning" title={t('booking.recap.nothing')} />}
        {recap.notOffered.length > 0 && (
          <Notice tone="warning" title={t('booking.recap.notOffered')}>
            <ul className="list-disc ps-5">
              {recap.notOffered.map(({ firstName, on, unit }) => (
                <li key={`${firstName} ${on} ${unit}`}>
                  {firstName}, {speaker.date(on, true)}, {words[unit]}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {refused.length > 0 && (
          <Notice tone="refusal" focus title={t('booking.recap.notPossible')}>
            <ul className="space-y-4">
              {refused.map((line) => (
                <li key={`${line.childId} ${line.session.id}`} className="space-y-1">
                  <p className="font-semibold first-letter:uppercase">
                    {speaker.date(line.session.on, true)}, {words[line.session.unit]}, {line.firstName}
                  </p>
                  <p>{line.refusal && tellRefusal(speaker, line.refusal, words)}</p>
                  {line.refusal?.code === 'session-full' && (
                    <FreeInstead line={line} words={words} phone={phone} speaker={speaker} />
                  )}
                </li>
              ))}
            </ul>
            {late.length > 0 && (
              <LateHelp
                activity={activity}
                centres={late.map(centreOf)}
                record={commune.record}
                speaker={speaker}
              />
            )}
          </Notice>
        )}
        {lines.length > refused.length && (
          <Section id="lignes" title={t('booking.recap.asked')}>
            <RecapTable lines={lines.filter((l) => !l.refusal)} words={words} speaker={speaker} />
          </Section>
        )}
        <form method="post" action={paths.validate(commune.slug, enrolment.id)} className="space-y-4">
          <input type="hidden" name="idempotencyKey" value={randomUUID()} />
          <input type="hidden" name="seen" value={recap.seen} />
          {lines.length > 0 && <p className="text-muted">{t('booking.recap.allOrNothing')}</p>}
          <ButtonRow>
            {possible && (
              <Button name="go" value="book">
                <Bilingual {...guideWord(speaker, 'booking.recap.validate')} />
              </Button>
            )}
            {refused.length > 0 && (
              <Button name="go" value="drop">
                {t('booking.recap.removeRefused')}
              </Button>
            )}
            <LinkButton variant="secondary" href={paths.planning(commune.slug, enrolment.id)}>
              <Bilingual {...guideWord(speaker, 'booking.recap.back')} />
            </LinkButton>
            <ConfirmButton
              variant="quiet"
              formAction={paths.saveDraft(commune.slug, enrolment.id)}
              name="go"
              value="abandon"
              title={t('booking.recap.confirmAbandon.title')}
              lost={t('booking.recap.confirmAbandon.lost')}
              words={confirmWords(t)}
            >
              <Bilingual {...guideWord(speaker, 'booking.recap.abandon')} />
            </ConfirmButton>
          </ButtonRow>
        </form>
      </div>
    </>
  )
}
