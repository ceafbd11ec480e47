import { paths } from '@/request/paths'
import { type AgendaAsked, askedAsParameters } from './agenda-asked'

/** The address of the agenda that shows this. */
export const agendaHref = (slug: string, asked: AgendaAsked) =>
  `${paths.agenda(slug)}?${new URLSearchParams(askedAsParameters(asked))}`
