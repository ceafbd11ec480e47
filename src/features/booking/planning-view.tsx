import Link from 'next/link'
import type { Viewer } from '@/domain/access/who'
import { confirmWords, guideWord } from '@/i18n/form-labels'
import { tellRefusal, wallClock } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button, ButtonRow } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { BookingSteps } from './booking-steps'
import { CentreLine } from './centre-line'
import { DraftBar } from './draft-bar'
import { Gestures } from './gestures'
import { LateHelp } from './late-help'
import { LateNotice } from './late-notice'
import { movedBoxes } from './moved-boxes'
import { PeriodTabs } from './period-tabs'
import type { Planning } from './planning'
import { PlanningTable } from './planning-table'
import { SaidText } from './said-text'
import { Siblings } from './siblings'

type Props = PageAsked<Viewer & { kind: 'family' }> & { data: Planning }

/** Step 1: the child's centre, the boxes by date, brothers and sisters, « Aller à l'étape 2 ». */
export function PlanningView({ commune, speaker, now, query, data: planning }: Props) {
  const { t } = speaker
  const { enrolment, activity, centre, draft } = planning
  const today = wallClock(now, commune.record.timeZone).toPlainDate()
  const done = movedBoxes(query, planning.units)
  const ahead = planning.days.filter(({ on }) => on.toString() >= today.toString())
  const tooLate = ahead.flatMap(({ book }) =>
    book.code === 'not-now' && book.refusal.code === 'deadline-passed' ? [book.refusal.facts.effect] : [],
  )
  const isLate = ahead.some(({ boxes }) => boxes.some((box) => box?.open && box.late))
  return (
    <>
      <a href="#cases" className="sr-only focus:not-sr-only focus:inline-block focus:p-2 focus:underline">
        {t('booking.planning.toDates')}
      </a>
      <div className="-mb-5">
        <PageHeading
          above={
            <>
              <Link href={paths.bookings(commune.slug)} prefetch={false} className="text-primary underline">
                <Bilingual {...townWord(speaker, commune.record.labels, 'bookings')} />
              </Link>
              {' · '}
              <SaidText text={activity.label} speaker={speaker} />
            </>
          }
        >
          {t('booking.planning.title', { child: enrolment.firstName })}
        </PageHeading>
      </div>
      <BookingSteps speaker={speaker} current="planning" hrefs={{}} />
      <div className="mt-3 space-y-3 md:mt-6 md:space-y-6">
        <CentreLine planning={planning} speaker={speaker} record={commune.record} />
        <form
          method="post"
          action={paths.saveDraft(commune.slug, enrolment.id)}
          id="planning"
          className="scroll-mt-4 space-y-4"
        >
          {/* The first button answers the Enter key: it keeps the draft and changes nothing. */}
          <button type="submit" name="go" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
            {t('booking.planning.saveDraft')}
          </button>
          <input type="hidden" name="period" value={planning.period.key} />
          <PeriodTabs planning={planning} speaker={speaker} />
          <Gestures planning={planning} speaker={speaker} done={done} />
          {query.occupe === 'oui' && (
            <Notice tone="warning" focus title={tellRefusal(speaker, { code: 'busy', facts: {} })} />
          )}
          {done.moved !== null && (done.noUnit || done.row === undefined) && (
            <div id="fait" tabIndex={-1} className="scroll-mt-4">
              <Notice
                tone={done.noUnit ? 'warning' : 'success'}
                title={
                  done.noUnit
                    ? t('booking.planning.gestures.chooseUnit')
                    : t('booking.planning.gestures.moved', { count: done.moved })
                }
              />
            </div>
          )}
          <div id="cases" tabIndex={-1} className="scroll-mt-4">
            <p className="text-sm">
              {t('booking.planning.legend')}
              {planning.deadlineSentence && (
                <span className="block first-letter:uppercase">
                  <SaidText text={planning.deadlineSentence} speaker={speaker} />
                  {planning.deadlineSentence === planning.deadlineName && '.'}
                </span>
              )}
            </p>
          </div>
          {planning.days.length === 0 ? (
            <p>{t('booking.planning.noBox')}</p>
          ) : (
            <PlanningTable planning={planning} speaker={speaker} today={today} done={done} />
          )}
          {isLate && (
            <div id="hors-delai" className="scroll-mt-4">
              <LateNotice activity={activity} speaker={speaker} />
            </div>
          )}
          {tooLate.length > 0 && (
            <div id="trop-tard" className="scroll-mt-4">
              <Notice tone="warning" title={t('booking.planning.tooLate')}>
                <LateHelp
                  activity={activity}
                  effects={tooLate}
                  centres={[centre]}
                  record={commune.record}
                  speaker={speaker}
                />
              </Notice>
            </div>
          )}
          <Siblings planning={planning} speaker={speaker} record={commune.record} />
          <DraftBar draft={draft} speaker={speaker} timeZone={commune.record.timeZone} />
          <ButtonRow>
            <Button variant="secondary" name="go" value="stay">
              <Bilingual {...guideWord(speaker, 'booking.planning.saveDraft')} />
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
                <Bilingual {...guideWord(speaker, 'booking.planning.discard')} />
              </ConfirmButton>
            )}
          </ButtonRow>
        </form>
      </div>
    </>
  )
}
