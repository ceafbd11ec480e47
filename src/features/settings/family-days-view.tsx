import type { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import { inFrench } from '@/communes/text'
import type { AgentViewer } from '@/domain/access/who'
import { versionWords } from '@/i18n/settings/versions'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { type FamilyDay, familyDays } from './family-days'
import { dayInFrench, momentInFrench } from './in-french'
import { judgementText } from './preview-sentences'
import { FrenchPage } from './settings-frame'

const words = versionWords.familyDays

type Tone = 'success' | 'warning' | 'danger' | 'neutral'
type Said = { tone: Tone; text: string; more?: string }

function saidOf({ judged: { outcome, deadline } }: FamilyDay, timeZone: string): Said {
  const clock = (at: Temporal.Instant) => momentInFrench(at.toZonedDateTimeISO(timeZone).toPlainDateTime())
  const found = deadline?.found
  const moment = found?.kind === 'moment' ? found : null
  const since = moment ? words.late(clock(moment.closesAt)) : words.tooLate
  switch (outcome.code) {
    case 'accepted':
    case 'no-rule': {
      const isBefore = moment && outcome.code === 'accepted' && outcome.because === moment.reason
      return {
        tone: 'success',
        text: isBefore ? words.openUntil(momentInFrench(moment.lastMoment)) : words.open,
      }
    }
    case 'not-open':
      return { tone: 'neutral', text: outcome.opensAt ? words.opens(clock(outcome.opensAt)) : words.closed }
    case 'refused':
      return { tone: 'danger', text: moment ? since : words.never }
    case 'late': {
      const effect = judgementText({ verdict: 'surcharged', effect: outcome.effect, level: null })
      return { tone: 'warning', text: since, more: words.outOfTime(effect) }
    }
  }
}

function columnsOf(timeZone: string): Column<FamilyDay>[] {
  return [
    {
      id: 'day',
      header: words.day,
      isRowHeader: true,
      cell: ({ on, units }) => (
        <>
          {dayInFrench(on)} {units.length > 0 && words.units(units.map(inFrench).join(', '))}
        </>
      ),
    },
    {
      id: 'state',
      header: words.state,
      cell: (line) => {
        const { tone, text, more } = saidOf(line, timeZone)
        return (
          <>
            <Tag tone={tone}>{text}</Tag>
            {more && <p>{more}</p>}
          </>
        )
      },
    },
    {
      id: 'why',
      header: words.why,
      cell: ({ judged: { deadline, opening, outcome } }) => {
        const rule = outcome.code === 'not-open' ? opening : (deadline ?? opening)
        return rule ? inFrench(rule.sentence) : versionWords.versions.none
      },
    },
  ]
}

type Props = PageAsked<AgentViewer> & { data: Activity }

/** « Ce que voit une famille » : an activity's coming days, at the moment looked at. */
export function FamilyDaysView({ data: activity, commune, now }: Props) {
  const { record, slug } = commune
  const clock = now.toZonedDateTimeISO(record.timeZone).toPlainDateTime()
  const title = words.title(inFrench(activity.label))
  return (
    <FrenchPage>
      <PageHeading above={versionWords.portal.title} intro={words.intro(momentInFrench(clock))}>
        {title}
      </PageHeading>
      <DataTable
        caption={words.caption}
        columns={columnsOf(record.timeZone)}
        rows={familyDays(record, activity, now)}
        keyOf={({ on, units }) => `${on} ${units.map(inFrench).join(' ')}`}
        empty={words.empty}
      />
      <LinkButton variant="secondary" href={paths.portalAsOf(slug)}>
        {words.change}
      </LinkButton>
    </FrenchPage>
  )
}
