import { confirmWords, formLabels, guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { env } from '@/request/env'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { ButtonRow, buttonClass } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { controlClass } from '@/ui/field-frame'
import { ActionForm } from '@/ui/form'
import { Section } from '@/ui/page-heading'
import { SubmitButton } from '@/ui/submit-button'
import { changeFeedAction } from './actions'

type FeedProps = { speaker: Speaker; slug: string; feedKey: string | null }

function FeedAddress({ speaker, address }: { speaker: Speaker; address: string }) {
  const { t } = speaker
  return (
    <div>
      <label htmlFor="adresse-secrete" className="mb-1 block font-semibold">
        {t('agenda.feed.address')}
      </label>
      <p id="adresse-secrete-aide" className="mb-1.5 text-sm text-muted">
        {t('agenda.feed.howTo')}
      </p>
      <input
        id="adresse-secrete"
        type="url"
        dir="ltr"
        readOnly
        value={address}
        aria-describedby="adresse-secrete-aide"
        className={`${controlClass} text-sm`}
      />
      <p>
        <a
          href={address.replace(/^https?:/, 'webcal:')}
          className={buttonClass('secondary', 'mt-3 w-full sm:w-auto')}
        >
          <Bilingual {...guideWord(speaker, 'agenda.feed.openInCalendar')} />
        </a>
      </p>
    </div>
  )
}

/** The secret address of the agenda: explained, created, copied, replaced, taken back. */
export function FeedPanel({ speaker, slug, feedKey }: FeedProps) {
  const { t } = speaker
  return (
    <Section id="calendrier" title={t('agenda.feed.heading')}>
      <p className="max-w-prose">{t('agenda.feed.intro')}</p>
      <ActionForm action={changeFeedAction} labels={formLabels(t)} name={t('agenda.feed.heading')}>
        {feedKey ? (
          <>
            <FeedAddress
              speaker={speaker}
              address={`${env().PORTAL_ORIGIN}${paths.calendarFeed(slug, feedKey)}`}
            />
            <p className="max-w-prose">{t('agenda.feed.renewHint')}</p>
            <ButtonRow>
              {(['renew', 'revoke'] as const).map((act) => (
                <ConfirmButton
                  key={act}
                  variant={act === 'revoke' ? 'danger' : 'secondary'}
                  wide
                  name="act"
                  value={act}
                  title={t(`agenda.feed.confirm.${act}.title`)}
                  lost={t(`agenda.feed.confirm.${act}.lost`)}
                  words={confirmWords(t)}
                >
                  {t(`agenda.feed.${act}`)}
                </ConfirmButton>
              ))}
            </ButtonRow>
          </>
        ) : (
          <>
            <p>{t('agenda.feed.none')}</p>
            <SubmitButton variant="secondary" wide name="act" value="create">
              <Bilingual {...guideWord(speaker, 'agenda.feed.create')} />
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </Section>
  )
}
