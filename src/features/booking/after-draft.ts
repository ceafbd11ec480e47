import type { Viewer } from '@/domain/access/who'
import type { RouteAsked } from '@/request/commune-route'
import { paths } from '@/request/paths'
import { rowOf } from './moved-boxes'
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
  const { go, units, moved } = saved
  if (go.to === 'recap') return paths.recap(commune.slug, enrolment)
  if (go.to === 'abandon') return paths.bookings(commune.slug)
  const noUnit = units?.length === 0 && go.to === 'gesture' && go.of !== 'day'
  const row = go.to === 'gesture' && !noUnit ? rowOf(go) : null
  const said = new URLSearchParams([
    ...(units ? [['moments', units.join(',')]] : []),
    ...(moved === undefined ? [] : [['fait', String(moved)]]),
    ...(row ? [['ou', row]] : []),
  ])
  const to = paths.planning(commune.slug, enrolment, go.to === 'period' ? go.key : saved.period)
  const anchor = row ?? (moved === undefined ? 'planning' : 'fait')
  return `${to}${said.size > 0 ? `${to.includes('?') ? '&' : '?'}${said}` : ''}#${anchor}`
}
