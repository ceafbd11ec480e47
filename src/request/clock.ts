import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { env } from './env'

/** The clock of jobs and commands that no request started; in test mode, the moment that the whole run states. */
export function systemNow(): Temporal.Instant {
  const { PORTAL_MODE, PORTAL_TEST_NOW } = env()
  return PORTAL_MODE === 'test' && PORTAL_TEST_NOW
    ? Temporal.Instant.from(PORTAL_TEST_NOW)
    : Temporal.Now.instant()
}

const testClockHeader = 'x-test-now'

/** The moment of a request: the system's, or in test mode the one that the test states in a header. */
export function momentOf(headers: { get(name: string): string | null }): Temporal.Instant {
  const stated = env().PORTAL_MODE === 'test' ? headers.get(testClockHeader) : null
  return stated ? Temporal.Instant.from(stated) : systemNow()
}
