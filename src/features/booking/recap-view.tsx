import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/domain/access/who'
import { confirmWords, guideWord } from '@/i18n/form-labels'
import { type Speaker, tellRefusal } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button, ButtonRow, LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { BookingSteps } from './booking-steps'
import { dayLines } from './day-lines'
import { LateNotice } from './late-notice'
import { LineList, mostOpenLines } from './line-list'
import { wordsOfKeys } from './line-words'
import type { Recap } from './recap'
import { momentOf } from './recap-moments'
import { RefusedView } from './refused-view'
import { SaidText } from './said-text'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: Recap }

const form = 'valider'

function ValidateButton({ speaker }: { speaker: Speaker }) {
  return (
    <Button form={form} name="go" value="book">
      <Bilingual {...guideWord(speaker, 'booking.recap.validate')} />
    </Button>
  )
}

/** Step 2: what will be booked and cancelled, what cannot be and what to do then, « Valider ». */
export function RecapView({ commune, speaker, query, data: recap }: Props) {
  const { t } = speaker
  const { enrolment, activity, lines, possible } = recap
  const words = wordsOfKeys(activity, commune.record, speaker)
  const refused = lines.flatMap((line) => (line.refusal ? [{ ...line, refusal: line.refusal }] : []))
  const allowed = lines.filter((line) => !line.refusal).map(momentOf)
  return (
    <>
      <PageHeading above={<SaidText text={activity.label} speaker={speaker} />}>
        {t('booking.recap.heading')}
      </PageHeading>
      <BookingSteps
        speaker={speaker}
        current="recap"
        hrefs={{
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
        {recap.busy && (
          <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'busy', facts: {} })} />
        )}
        {query.change && (
          <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'request-changed', facts: {} })} />
        )}
        {recap.latest && (
          <Notice tone="success" title={t('booking.recap.latest', { number: recap.latest.number })}>
            <LinkButton variant="secondary" href={paths.request(commune.slug, recap.latest.id)}>
              <Bilingual {...guideWord(speaker, 'booking.recap.seeLatest')} />
            </LinkButton>
          </Notice>
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
          <RefusedView
            {...{ recap, refused, words, speaker }}
            form={form}
            slug={commune.slug}
            record={commune.record}
          />
        )}
        {allowed.some(({ late }) => late) && <LateNotice activity={activity} speaker={speaker} />}
        {allowed.length > 0 && (
          <Section id="lignes" title={t('booking.recap.asked')}>
            {possible && dayLines(allowed).length > mostOpenLines && <ValidateButton speaker={speaker} />}
            <LineList moments={allowed} level={3} words={words} speaker={speaker} />
          </Section>
        )}
        <form
          id={form}
          method="post"
          action={paths.validate(commune.slug, enrolment.id)}
          className="space-y-4"
        >
          <input type="hidden" name="idempotencyKey" value={randomUUID()} />
          <input type="hidden" name="seen" value={recap.seen} />
          {lines.length > 0 && <p className="text-muted">{t('booking.recap.allOrNothing')}</p>}
          <ButtonRow>
            {possible && <ValidateButton speaker={speaker} />}
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
