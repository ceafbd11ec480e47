import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { PageHeading, Section } from '@/ui/page-heading'
import { DataTable } from '@/ui/table'
import { ContactCard } from './contact-card'
import { accountsContact } from './create-my-space'

const purposes = ['account', 'booking', 'contact', 'security'] as const
const kinds = [
  'household',
  'bookings',
  'drafts',
  'account',
  'signIn',
  'tries',
  'mails',
  'archives',
  'journal',
] as const
const kept = kinds.map((kind) => ({ kind }))

/**
 * What GDPR article 13 has a town say; the durations are those of NS-058, for the town to confirm, and those after which
 * `jobs/forget-old.ts` forgets.
 */
export function PrivacyNotice({ commune, speaker }: PageAsked<Viewer | null>) {
  const { t } = speaker
  return (
    <div className="max-w-prose">
      <PageHeading intro={t('statements.privacy.intro')}>{t('statements.privacy.title')}</PageHeading>
      <Section id="responsable" title={t('statements.privacy.controllerTitle')}>
        <p>{t('statements.privacy.controller', { commune: commune.record.signature })}</p>
      </Section>
      <Section id="finalites" title={t('statements.privacy.purposesTitle')}>
        <ul className="list-disc space-y-2 ps-6">
          {purposes.map((purpose) => (
            <li key={purpose}>{t(`statements.privacy.purposes.${purpose}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="base" title={t('statements.privacy.basisTitle')}>
        <p>{t('statements.privacy.basis')}</p>
      </Section>
      <Section id="durees" title={t('statements.privacy.dataTitle')}>
        <DataTable
          caption={t('statements.privacy.dataCaption')}
          captionHidden
          columns={[
            {
              id: 'donnees',
              header: t('statements.privacy.dataColumn'),
              isRowHeader: true,
              cell: ({ kind }) => t(`statements.privacy.data.${kind}`),
            },
            {
              id: 'duree',
              header: t('statements.privacy.durationColumn'),
              cell: ({ kind }) => t(`statements.privacy.durations.${kind}`),
            },
          ]}
          rows={kept}
          keyOf={({ kind }) => kind}
          empty=""
        />
        <p className="text-muted">{t('statements.privacy.durationsNote')}</p>
      </Section>
      <Section id="jamais" title={t('statements.privacy.neverTitle')}>
        <p>{t('statements.privacy.never')}</p>
      </Section>
      <Section id="destinataires" title={t('statements.privacy.recipientsTitle')}>
        <p>{t('statements.privacy.recipients')}</p>
      </Section>
      <Section id="cookies" title={t('statements.privacy.cookiesTitle')}>
        <p>{t('statements.privacy.cookies')}</p>
      </Section>
      <Section id="droits" title={t('statements.privacy.rightsTitle')}>
        <p>{t('statements.privacy.rights')}</p>
        <ContactCard contact={accountsContact(commune.record)} speaker={speaker} />
        <p>
          <a href="https://www.cnil.fr/fr/plaintes" className="text-primary underline">
            {t('statements.privacy.complaint')}
          </a>
        </p>
      </Section>
    </div>
  )
}
