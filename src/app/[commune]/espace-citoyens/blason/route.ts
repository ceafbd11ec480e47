import { momentOf } from '@/request/clock'
import { communeAt } from '@/request/commune'

const strict = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The arms of a town. Asked for with its version, the drawing is kept for good; without, for an hour. */
export async function GET(request: Request, { params }: { params: Promise<{ commune: string }> }) {
  const commune = await communeAt((await params).commune, momentOf(request.headers))
  if (!commune) return new Response(null, { status: 404 })
  const asksVersion = new URL(request.url).searchParams.get('v') === String(commune.recordVersion)
  const kept = asksVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
  return new Response(commune.record.crest, { headers: { ...strict, 'Cache-Control': kept } })
}
