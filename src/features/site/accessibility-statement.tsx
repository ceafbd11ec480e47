import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { env } from '@/request/env'
import { paths } from '@/request/paths'
import { PageHeading, Section } from '@/ui/page-heading'
import { PhoneLink } from '@/ui/phone'
import { ContactCard } from './contact-card'
import { accountsContact } from './create-my-space'

/** To be renewed after a redesign, after three years, or 18 months after a new RGAA. */
const establishedOn = Temporal.PlainDate.from('2026-11-24')

const defender = {
  form: 'https://formulaire.defenseurdesdroits.fr/',
  delegates: 'https://www.defenseurdesdroits.fr/saisir/delegues',
  phone: '09 69 39 00 00',
}
const link = 'text-primary underline'

/** The statement in the form that RGAA 4.1.2 imposes; « non conforme » for as long as no audit is valid. */
export function AccessibilityStatement({ commune, speaker }: PageAsked<Viewer | null>) {
  const { t } = speaker
  const address = `${env().PORTAL_ORIGIN}${paths.home(commune.slug)}`
  return (
    <div className="max-w-prose">
      <PageHeading>{t('statements.accessibility.title')}</PageHeading>
      <div className="space-y-4">
        <p>{t('statements.accessibility.commitment', { commune: commune.record.signature })}</p>
        <p>{t('statements.accessibility.scope', { address })}</p>
      </div>
      <Section id="etat" title={t('statements.accessibility.stateTitle')}>
        <p>
          <strong>{t('site.footer.accessibility')}</strong>
        </p>
        <p>{t('statements.accessibility.state')}</p>
      </Section>
      <Section id="resultats" title={t('statements.accessibility.resultsTitle')}>
        <p>{t('statements.accessibility.results')}</p>
      </Section>
      <Section id="contenus" title={t('statements.accessibility.contentsTitle')}>
        <h3 className="text-lg font-bold">{t('statements.accessibility.nonConformities')}</h3>
        <p>{t('statements.accessibility.nonConformitiesText')}</p>
        <h3 className="text-lg font-bold">{t('statements.accessibility.burden')}</h3>
        <p>{t('statements.accessibility.burdenText')}</p>
        <h3 className="text-lg font-bold">{t('statements.accessibility.exempt')}</h3>
        <p>{t('statements.accessibility.exemptText')}</p>
      </Section>
      <Section id="plan" title={t('statements.accessibility.planTitle')}>
        <p>{t('statements.accessibility.plan')}</p>
      </Section>
      <Section id="etablissement" title={t('statements.accessibility.madeTitle')}>
        <p>{t('statements.accessibility.madeOn', { date: speaker.date(establishedOn, true) })}</p>
        <p>{t('statements.accessibility.technologies')}</p>
        <p>{t('statements.accessibility.environment')}</p>
      </Section>
      <Section id="contact" title={t('statements.accessibility.contactTitle')}>
        <p>{t('statements.accessibility.contact')}</p>
        <ContactCard contact={accountsContact(commune.record)} speaker={speaker} />
      </Section>
      <Section id="recours" title={t('statements.accessibility.appealTitle')}>
        <p>{t('statements.accessibility.appeal')}</p>
        <ul className="list-disc space-y-2 ps-6">
          <li>
            <a href={defender.form} className={link}>
              {t('statements.accessibility.appealForm')}
            </a>
          </li>
          <li>
            <a href={defender.delegates} className={link}>
              {t('statements.accessibility.appealDelegate')}
            </a>
          </li>
          <li>{t('statements.accessibility.appealPost')}</li>
          <li>
            {t.rich('statements.accessibility.appealPhone', {
              phone: () => <PhoneLink phone={defender.phone} />,
            })}
          </li>
        </ul>
      </Section>
    </div>
  )
}
