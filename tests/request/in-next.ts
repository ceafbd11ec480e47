import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external.js'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js'
import {
  createRequestStoreForAPI,
  createRequestStoreForRender,
} from 'next/dist/server/async-storage/request-store.js'
import { signInCookie } from '@/request/auth'
import { now } from '../world/people'

type Sent = { path: string; headers?: Record<string, string>; signedIn?: string }

/** The header of a browser that holds the sign-in of a commune. */
const cookieOf = ({ path, signedIn }: Sent): Record<string, string> =>
  signedIn ? { cookie: `${signInCookie(path.split('/')[1] ?? '').name}=${signedIn}` } : {}

/** What the server in front and the proxy add to a request. */
export const headersOf = (sent: Sent): Record<string, string> => ({
  host: '127.0.0.1:3000',
  'x-portal-path': sent.path,
  'x-portal-address': '198.51.100.7',
  'x-portal-request': 'demande-1',
  'x-test-now': now.toString(),
  ...cookieOf(sent),
  ...sent.headers,
})

/** Runs something as Next runs it in answer to a request: its headers and cookies can be read. */
function inRequest<T>(kind: 'act' | 'render', sent: Sent, work: () => Promise<T>): Promise<T> {
  const head = { headers: new Headers(headersOf(sent)) }
  const url = { pathname: sent.path.split('?')[0] ?? '' }
  const nothing = undefined as never
  const store =
    kind === 'act'
      ? createRequestStoreForAPI(head as never, url as never, nothing, () => {}, nothing, nothing)
      : createRequestStoreForRender(
          ...([head, nothing, url, {}, nothing, () => {}, nothing, false] as unknown as Parameters<
            typeof createRequestStoreForRender
          >),
        )
  const page = { route: url.pathname, forceStatic: false, dynamicShouldError: false }
  return workAsyncStorage.run(page as never, () => workUnitAsyncStorage.run(store as never, work))
}

export const acting = <T>(sent: Sent, work: () => Promise<T>) => inRequest('act', sent, work)
export const rendering = <T>(sent: Sent, work: () => Promise<T>) => inRequest('render', sent, work)

/** Where Next was told to go instead of answering: `404`, or the address of a redirect. */
export const wentTo = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: { digest?: string }) => {
      if (error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return '404'
      if (error.digest?.startsWith('NEXT_REDIRECT;')) return error.digest.split(';')[2] ?? ''
      throw error
    },
  )
