import { type NextRequest, NextResponse } from 'next/server'
import { momentOf } from '@/request/clock'
import { env } from '@/request/env'
import { languageCookie } from '@/request/language'
import { answersOfSuspended } from '@/request/suspended'

const suspendedAnswer = answersOfSuspended()

const isSecure = () => env().PORTAL_ORIGIN.startsWith('https://')

const contentPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isSecure() ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const sameForAll = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

function protect({ headers }: Response, policy: string, requestId: string) {
  for (const [name, value] of Object.entries(sameForAll)) headers.set(name, value)
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Request-Id', requestId)
  if (isSecure()) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

/**
 * Headers that protect every page, a number for the request, and the path it asked for, written down by us. Never who
 * may come: pages and actions decide that, and refuse a suspended commune by themselves; here it only gets a decent page.
 */
export async function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID()
  const requestId = crypto.randomUUID()
  const policy = contentPolicy(nonce)

  const closed = await suspendedAnswer(request.nextUrl.pathname, momentOf(request.headers), {
    language: request.cookies.get(languageCookie)?.value,
    acceptLanguage: request.headers.get('accept-language'),
    nonce,
  })
  if (closed) {
    protect(closed, policy, requestId)
    return closed
  }

  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-portal-request', requestId)
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search)

  const response = NextResponse.next({ request: { headers } })
  protect(response, policy, requestId)
  return response
}

/** A crest carries a policy of its own, stricter than a page's. */
export const config = { matcher: '/((?!_next/static|_next/image|[^/]+/espace-citoyens/blason$).*)' }
