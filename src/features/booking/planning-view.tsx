import type { Viewer } from '@/domain/access/who'
import { confirmWords, guideWord } from '@/i18n/form-labels'
import { tellRefusal, wallClock } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button, ButtonRow } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { BookingSteps } from './booking-steps'
import { DraftKeeper } from './draft-keeper'
import { Gestures } from './gestures'
import { LateHelp } from './late-help'
import { PeriodTabs } from './period-tabs'
import type { Planning } from './planning'
import { PlanningTable } from './planning-table'
import { SaidText } from './said-text'
import { Siblings } from './siblings'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: Planning }

/** Step 1: the child's centre, the boxes by date, brothers and sisters, « Aller à l'étape 2 ». */
export function PlanningView({ commune, speaker, now, query, data: planning }: Props) {
  const { t } = speaker
  const { enrolment, activity, centre, departureCentre, draft } = planning
  const today = wallClock(now, commune.record.timeZone).toPlainDate()
  const phone = commune.record.contacts.find((c) => c.key === commune.record.accounts.contact)?.phone
  const moved = query.fait && /^\d{1,5}$/.test(query.fait) ? Number(query.fait) : null
  const someTooLate = planning.days.some((d) => !d.mayBook && d.on.toString() >= today.toString())
  const savedAt = draft.savedAt && wallClock(draft.savedAt, commune.record.timeZone)
  return (
    <>
      <PageHeading above={<SaidText text={activity.label} speaker={speaker} />}>
        {t('booking.planning.title', { child: enrolment.firstName })}
      </PageHeading>
      <BookingSteps speaker={speaker} current="planning" hrefs={{ choose: paths.bookings(commune.slug) }} />
      <div className="mt-6 space-y-6">
        <Notice icon="place" title={t('booking.planning.checkCentre')}>
          <Facts
            facts={[
              { name: t('booking.planning.centre'), value: centre?.name ?? enrolment.centre },
              {
                name: t('booking.planning.departureCentre'),
                value: departureCentre?.name ?? t('booking.planning.noDeparture'),
              },
            ]}
          />
          {phone && <p>{t('booking.planning.wrongCentre', { phone })}</p>}
        </Notice>
        <form
          method="post"
          action={paths.saveDraft(commune.slug, enrolment.id)}
          id="planning"
          className="scroll-mt-4 space-y-6"
        >
          {/* The first button answers the Enter key: it keeps the draft and changes nothing. */}
          <button type="submit" name="go" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
            {t('booking.planning.saveDraft')}
          </button>
          <input type="hidden" name="period" value={planning.period.key} />
          <PeriodTabs planning={planning} speaker={speaker} />
          {query.occupe && (
            <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'busy', facts: {} })} />
          )}
          {moved !== null && (
            <Notice tone="success" focus title={t('booking.planning.gestures.moved', { count: moved })} />
          )}
          <p className="font-semibold">{t('booking.planning.legend')}</p>
          <Gestures planning={planning} speaker={speaker} />
          {planning.days.length === 0 ? (
            <p>{t('booking.planning.noBox')}</p>
          ) : (
            <PlanningTable planning={planning} speaker={speaker} today={today} />
          )}
          {someTooLate && (
            <div id="trop-tard" className="scroll-mt-4">
              <Notice tone="warning" title={t('booking.planning.tooLate')}>
                <LateHelp activity={activity} centres={[centre]} record={commune.record} speaker={speaker} />
              </Notice>
            </div>
          )}
          <Siblings planning={planning} speaker={speaker} record={commune.record} />
          <div className="space-y-3">
            <DraftKeeper
              form="planning"
              initially={
                savedAt
                  ? t('booking.planning.draft', {
                      date: speaker.date(savedAt.toPlainDate()),
                      time: speaker.time(savedAt.toPlainTime()),
                    })
                  : ''
              }
              words={{
                saving: t('booking.planning.saving'),
                saved: t('booking.planning.saved'),
                offline: t('booking.planning.notSaved'),
                refused: t('booking.planning.saveRefused'),
              }}
            />
            <ButtonRow>
              <Button name="go" value="recap">
                <Bilingual {...guideWord(speaker, 'booking.planning.toStep2')} />
              </Button>
              <Button variant="secondary" name="go" value="stay">
                {t('booking.planning.saveDraft')}
              </Button>
              {draft.savedAt && (
                <ConfirmButton
                  variant="quiet"
                  name="go"
                  value="discard"
                  title={t('booking.planning.confirmDiscard.title')}
                  lost={t('booking.planning.confirmDiscard.lost')}
                  words={confirmWords(t)}
                >
                  {t('booking.planning.discard')}
                </ConfirmButton>
              )}
            </ButtonRow>
          </div>
        </form>
      </div>
    </>
  )
}
