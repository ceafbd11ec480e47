import type { ReactNode } from 'react'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { ActivityLegend } from './activity-legend'
import { type AgendaAsked, monthOf, weekOf } from './agenda-asked'
import { agendaHref } from './agenda-href'
import type { Agenda } from './agenda-of-family'
import { ChoiceLinks } from './choice-links'
import { FeedPanel } from './feed-panel'
import { MonthTable } from './month-table'
import { PeriodLinks } from './period-links'
import { WeekList } from './week-list'

type Told = { speaker: Speaker; slug: string; data: Agenda }

const periodOf = (speaker: Speaker, { layout, fromOn }: AgendaAsked) =>
  layout === 'month'
    ? speaker.month(fromOn)
    : speaker.t('agenda.weekOf', { date: speaker.date(fromOn, true) })

function ChildChoice({ speaker, slug, data: { asked, children } }: Told) {
  if (children.length < 2) return null
  const { t } = speaker
  const choice = (label: ReactNode, childId?: string) => ({
    key: childId ?? 'tous',
    label,
    href: agendaHref(slug, { ...asked, childId }),
    isChosen: asked.childId === childId,
  })
  return (
    <section aria-labelledby="mes-enfants" className="space-y-2">
      <h2 id="mes-enfants" className="text-xl font-bold">
        <Bilingual {...guideWord(speaker, 'agenda.myChildren')} />
      </h2>
      <ChoiceLinks
        label={t('agenda.chooseChild')}
        choices={[
          ...children.map(({ id, firstName }) => choice(firstName, id)),
          choice(t('agenda.allChildren')),
        ]}
      />
    </section>
  )
}

function LayoutChoice({ speaker, slug, data: { asked, today } }: Told) {
  const { t } = speaker
  const holdsToday = asked.fromOn.until(today).days >= 0 && today.until(asked.toOn).days >= 0
  const day = holdsToday ? today : asked.fromOn
  const to = (period: Partial<AgendaAsked>) => agendaHref(slug, { ...asked, ...period })
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <ChoiceLinks
        label={t('agenda.layout')}
        choices={[monthOf(day), weekOf(day)].map((period) => ({
          key: period.layout,
          label: <Bilingual {...guideWord(speaker, `agenda.${period.layout}`)} stacked />,
          href: to(period),
          isChosen: period.layout === asked.layout,
        }))}
      />
      <LinkButton variant="quiet" href={to(asked.layout === 'month' ? monthOf(today) : weekOf(today))}>
        {t('agenda.today')}
      </LinkButton>
    </div>
  )
}

function Period({ speaker, data: { asked, children, days, hidesDays, today } }: Told) {
  const { t } = speaker
  const child = children.find(({ id }) => id === asked.childId)?.firstName ?? t('agenda.allChildren')
  const caption = t('agenda.caption', { child, period: periodOf(speaker, asked) })
  const Layout = asked.layout === 'month' ? MonthTable : WeekList
  return (
    <>
      {days.length === 0 && <Notice title={t(hidesDays ? 'agenda.emptyForTicked' : 'agenda.empty')} />}
      <Layout {...{ speaker, caption, days, today }} fromOn={asked.fromOn} />
    </>
  )
}

/** « Mon agenda »: the days of the children, by month or by week, past and confirmed. */
export function AgendaView({ commune, speaker, data }: PageAsked<Viewer> & { data: Agenda }) {
  const { slug } = commune
  const { t } = speaker
  const told = { speaker, slug, data }
  return (
    <>
      <PageHeading intro={t('agenda.intro')}>
        <Bilingual {...townWord(speaker, commune.record.labels, 'agenda')} />
      </PageHeading>
      {data.children.length === 0 ? (
        <Notice title={t('agenda.noChild')} />
      ) : (
        <div className="space-y-4">
          <ChildChoice {...told} />
          <LayoutChoice {...told} />
          <ActivityLegend {...{ speaker, slug }} asked={data.asked} activities={data.legend} />
          <div className="space-y-3">
            <PeriodLinks {...{ speaker, slug }} asked={data.asked} />
            <Period {...told} />
          </div>
          <LinkButton href={paths.bookings(slug)} wide>
            <Bilingual {...guideWord(speaker, 'agenda.book')} />
          </LinkButton>
        </div>
      )}
      <FeedPanel {...{ speaker, slug }} feedKey={data.feedKey} />
    </>
  )
}
