import { readFeed } from '@/features/agenda/read-feed'
import { momentOf } from '@/request/clock'
import { communeAt } from '@/request/commune'

type Context = { params: Promise<{ commune: string; feed: string }> }

/** What a phone's calendar reads. Every address that is not a live feed of this commune gets the same answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { commune: slug, feed } = await params
  const now = momentOf(request.headers)
  const commune = await communeAt(slug, now)
  const file = commune && (await readFeed(commune, feed, now))
  if (!file) return new Response(null, { status: 404, headers: { 'X-Robots-Tag': 'noindex' } })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, max-age=300',
      'X-Robots-Tag': 'noindex',
    },
  })
}
