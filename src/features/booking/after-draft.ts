import type { Viewer } from '@/domain/access/who'
import type { RouteAsked } from '@/request/commune-route'
import { paths } from '@/request/paths'
import type { SavedDraft } from './save-draft'

/** Where a button of the registration table leads, once the draft is kept. */
export function afterDraft(
  saved: SavedDraft,
  { commune, params }: RouteAsked<Viewer & { kind: 'family' }>,
  request: Request,
): string | Response {
  // The page saves by itself as one ticks, and stays where it is.
  if (request.headers.get('accept') === 'application/json') return new Response(null, { status: 204 })
  const enrolment = params.inscription as string
  if (saved.go.to === 'recap') return paths.recap(commune.slug, enrolment)
  if (saved.go.to === 'abandon') return paths.bookings(commune.slug)
  const period = saved.go.to === 'period' ? saved.go.key : saved.period
  const said = saved.moved === undefined ? '' : `&fait=${saved.moved}`
  return `${paths.planning(commune.slug, enrolment, period)}${said}#planning`
}
