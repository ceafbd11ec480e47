import type { ReactNode } from 'react'
import type { CommuneRecord } from '@/communes/record'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { CardGrid, LinkCard } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageHeading, Section } from '@/ui/page-heading'
import { ChildCard } from './child-card'
import type { FamilyHome } from './family-home'
import { NewsList } from './news-list'
import { DraftList, RequestList } from './request-list'

function nameOf({ title, firstName, lastName }: Viewer): string {
  const shouted = lastName.toLocaleUpperCase('fr')
  return title ? shouted : `${firstName} ${shouted}`
}

function Greeting({ speaker, viewer, data }: { speaker: Speaker; viewer: Viewer; data: FamilyHome }) {
  const { t } = speaker
  const at = data.lastSignInAt
  const signIn = at
    ? t('family.home.lastSignIn', {
        date: speaker.shortDate(at.toPlainDate()),
        time: speaker.time(at.toPlainTime()),
      })
    : t('family.home.firstSignIn')
  return (
    <PageHeading above={<Bilingual {...guideWord(speaker, 'family.home.title')} />} intro={signIn}>
      {t('family.home.hello', { title: viewer.title || 'other', name: nameOf(viewer) })}
    </PageHeading>
  )
}

type EntriesProps = { speaker: Speaker; slug: string; labels: CommuneRecord['labels'] }

function Entries({ speaker, slug, labels }: EntriesProps) {
  const { t } = speaker
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <LinkCard
        href={paths.bookings(slug)}
        icon="success"
        title={<Bilingual {...townWord(speaker, labels, 'bookings')} />}
      >
        {t('family.home.bookingsIntro')}
      </LinkCard>
      <LinkCard
        href={paths.agenda(slug)}
        icon="calendar"
        title={<Bilingual {...townWord(speaker, labels, 'agenda')} />}
      >
        {t('family.home.agendaIntro')}
      </LinkCard>
      <LinkCard
        href={paths.account(slug)}
        icon="person"
        title={<Bilingual {...guideWord(speaker, 'family.home.account')} />}
      >
        {t('family.home.accountIntro')}
      </LinkCard>
    </div>
  )
}

type HomeProps = PageAsked<Viewer> & {
  data: FamilyHome
  /** The days to come; null when nothing is booked. */
  nextDays: ReactNode
}

/** « Mon accueil »: everything of the family on one page, the same on every screen. */
export function HomeView({ commune: { slug, record }, speaker, viewer, data, nextDays }: HomeProps) {
  const { t } = speaker
  const told = { speaker, slug }
  const { children, coRepresentatives, news } = data
  return (
    <>
      <Greeting {...{ speaker, viewer, data }} />
      <DraftList {...told} drafts={data.drafts} />
      <Entries {...told} labels={record.labels} />
      <Section id="mes-enfants" title={<Bilingual {...guideWord(speaker, 'family.home.myChildren')} />}>
        {children.length === 0 && <p>{t('family.home.noChild')}</p>}
        <CardGrid>
          {children.map((child) => (
            <ChildCard key={child.id} {...told} child={child} />
          ))}
        </CardGrid>
      </Section>
      <Section id="prochains-jours" title={t('family.home.nextDays')}>
        {nextDays ?? <p className="text-muted">{t('family.home.none')}</p>}
      </Section>
      <Section id="demandes" title={t('family.home.lastRequests')}>
        <RequestList {...told} requests={data.requests} />
      </Section>
      {coRepresentatives.length > 0 && (
        <Section id="foyer" title={t('family.home.household')}>
          <Facts
            facts={[
              {
                name: t('family.home.coRepresentatives'),
                value: coRepresentatives
                  .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
                  .join(' · '),
              },
            ]}
          />
        </Section>
      )}
      {news.length > 0 && (
        <Section id="actualites" title={t('family.home.news')}>
          <NewsList {...{ speaker, news }} />
        </Section>
      )}
    </>
  )
}
