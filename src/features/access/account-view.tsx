import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import { type Speaker, wallClock } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { Bilingual } from '@/ui/bilingual'
import { Facts } from '@/ui/facts'
import { PageHeading, Section } from '@/ui/page-heading'
import { PhoneLink } from '@/ui/phone'
import { ChangeIdentifierForm, ChangePasswordForm, SignOutEverywhereForm } from './account-forms'

function lastSignIn({ t, ...speaker }: Speaker, previousSignInAt: string | null, timeZone: string): string {
  if (!previousSignInAt) return t('access.account.firstSignIn')
  const at = wallClock(Temporal.Instant.from(previousSignInAt), timeZone)
  return t('access.account.lastSignIn', {
    date: speaker.shortDate(at.toPlainDate()),
    time: speaker.time(at.toPlainTime()),
  })
}

function EmailChangedBy({ commune: { record }, speaker }: Pick<PageAsked<Viewer>, 'commune' | 'speaker'>) {
  const { t, town } = speaker
  const contact = record.contacts.find(({ key }) => key === record.accounts.contact)
  if (!contact) return null
  return (
    <p>
      {t('access.account.emailChangedBy', { name: town(contact.name).text })}{' '}
      {contact.phone && <PhoneLink phone={contact.phone} />}
    </p>
  )
}

/** « Mon compte »: who one is here, when one last came, and what one may change. */
export function AccountView({ commune, speaker, viewer }: PageAsked<Viewer>) {
  const { t } = speaker
  const name = `${viewer.firstName} ${viewer.lastName}`
  return (
    <>
      <PageHeading
        above={t('access.account.hello', { name })}
        intro={lastSignIn(speaker, viewer.previousSignInAt, commune.record.timeZone)}
      >
        <Bilingual {...guideWord(speaker, 'access.account.title')} />
      </PageHeading>
      <div className="max-w-xl">
        <Facts
          facts={[
            { name: t('access.account.name'), value: <bdi>{name}</bdi> },
            { name: t('access.account.identifier'), value: <bdi>{viewer.identifier}</bdi> },
            { name: t('access.account.email'), value: <bdi>{viewer.email}</bdi> },
          ]}
        />
        <div className="mt-4 space-y-2">
          <EmailChangedBy {...{ commune, speaker }} />
          <p>{t('access.account.languageHint')}</p>
        </div>
        <Section id="identifiant" title={t('access.account.changeCredentials')}>
          <ChangeIdentifierForm speaker={speaker} identifier={viewer.identifier} />
        </Section>
        <Section id="mot-de-passe" title={t('access.account.changePassword')}>
          <ChangePasswordForm speaker={speaker} identifier={viewer.identifier} />
        </Section>
        <Section id="appareils" title={t('access.account.devices')}>
          <SignOutEverywhereForm speaker={speaker} />
        </Section>
      </div>
    </>
  )
}
