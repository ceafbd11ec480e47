import type { CommuneRecord, Contact } from '@/communes/record'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { ContactCard } from './contact-card'
import { TownParagraph } from './town-text'

/** The service that opens accounts in this town. */
export const accountsContact = ({ accounts, contacts }: CommuneRecord): Contact =>
  contacts.find(({ key }) => key === accounts.contact) as Contact

/** How an account is opened in this town. */
export function CreateMySpace({ commune, speaker }: PageAsked<Viewer | null>) {
  const { record, slug } = commune
  const { t } = speaker
  const steps = [t('access.create.step1'), t('access.create.step2'), t('access.create.step3')]
  return (
    <>
      <PageHeading>
        <Bilingual {...guideWord(speaker, 'access.create.title')} />
      </PageHeading>
      <div className="max-w-prose space-y-6">
        <Notice
          title={t(record.accounts.openedBy === 'town' ? 'access.create.byTown' : 'access.create.byFamily')}
        >
          <TownParagraph text={record.accounts.sentence} speaker={speaker} />
        </Notice>
        <Section id="comment-faire" title={t('access.create.steps')}>
          <ol className="space-y-4">
            {steps.map((step, i) => (
              <li key={step} className="flex items-start gap-3">
                <span
                  aria-hidden="true"
                  className="flex size-9 shrink-0 items-center justify-center rounded-full bg-primary font-bold text-on-primary"
                >
                  {i + 1}
                </span>
                <span className="pt-1">{step}</span>
              </li>
            ))}
          </ol>
        </Section>
        <ContactCard contact={accountsContact(record)} speaker={speaker} />
        <LinkButton href={paths.signIn(slug)} variant="secondary">
          <Bilingual {...guideWord(speaker, 'site.publicHome.mySpace')} />
        </LinkButton>
      </div>
    </>
  )
}
