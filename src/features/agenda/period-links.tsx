import type { Speaker } from '@/i18n/speak'
import { LinkButton } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { type AgendaAsked, neighbour } from './agenda-asked'
import { agendaHref } from './agenda-href'

type PeriodLinksProps = { speaker: Speaker; slug: string; asked: AgendaAsked }

const words = {
  month: { previous: 'agenda.previousMonth', next: 'agenda.nextMonth' },
  week: { previous: 'agenda.previousWeek', next: 'agenda.nextWeek' },
} as const

/** The period before and the one after. */
export function PeriodLinks({ speaker: { t }, slug, asked }: PeriodLinksProps) {
  const to = (period: Partial<AgendaAsked>) => agendaHref(slug, { ...asked, ...period })
  const { previous, next } = words[asked.layout]
  return (
    <nav aria-label={t('agenda.periods')} className="flex flex-wrap justify-between gap-x-2">
      <LinkButton variant="quiet" href={to(neighbour(asked, -1))}>
        <Icon name="back" className="size-5 shrink-0" />
        {t(previous)}
      </LinkButton>
      <LinkButton variant="quiet" href={to(neighbour(asked, 1))}>
        {t(next)}
        <Icon name="forward" className="size-5 shrink-0" />
      </LinkButton>
    </nav>
  )
}
