import Link from 'next/link'
import type { Speaker } from '@/i18n/speak'
import { Icon } from '@/ui/icon'
import { type AgendaAsked, neighbour } from './agenda-asked'
import { agendaHref } from './agenda-href'

type PeriodLinksProps = { speaker: Speaker; slug: string; asked: AgendaAsked }

const words = {
  month: { previous: 'agenda.previousMonth', next: 'agenda.nextMonth' },
  week: { previous: 'agenda.previousWeek', next: 'agenda.nextWeek' },
} as const

const link =
  'inline-flex min-h-11 items-center gap-1.5 rounded-md text-sm leading-tight font-semibold text-primary underline underline-offset-4 hover:bg-tint sm:px-3 sm:text-base'

/** The period before and the one after. */
export function PeriodLinks({ speaker: { t }, slug, asked }: PeriodLinksProps) {
  const to = (period: Partial<AgendaAsked>) => agendaHref(slug, { ...asked, ...period })
  const { previous, next } = words[asked.layout]
  return (
    <nav aria-label={t('agenda.periods')} className="flex justify-between gap-x-3 print:hidden">
      <Link className={link} prefetch={false} href={to(neighbour(asked, -1))}>
        <Icon name="back" className="size-5 shrink-0" />
        {t(previous)}
      </Link>
      <Link className={link} prefetch={false} href={to(neighbour(asked, 1))}>
        {t(next)}
        <Icon name="forward" className="size-5 shrink-0" />
      </Link>
    </nav>
  )
}
