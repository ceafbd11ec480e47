import type { Temporal } from 'temporal-polyfill'

/** What is remembered of an account, a name or an address: the failures in a row, and when the last one was. */
export type Failures = { failures: number; lastFailureAt: Temporal.Instant }

/** Failures that cost nothing, before the waits begin. */
export const freeTries = { name: 5, address: 20 } as const
const waitsMinutes = [1, 2, 4, 8] as const
const longestWaitMinutes = 15
const forgottenAfterHours = 24

/** The failures that still count, 0 or more: none after a day without failure. */
export const failuresThatCount = (past: Failures, now: Temporal.Instant): number =>
  past.lastFailureAt.until(now).total('hours') < forgottenAfterHours ? past.failures : 0

/**
 * Whole minutes before the next try may be made, 0 when it may be made now; at most 15, so that nobody can lock
 * someone else out for a day.
 */
export function waitMinutes(past: Failures, free: number, now: Temporal.Instant): number {
  const beyond = failuresThatCount(past, now) - free
  if (beyond < 0) return 0
  const wait = waitsMinutes[beyond] ?? longestWaitMinutes
  const left = wait - past.lastFailureAt.until(now).total('minutes')
  return Math.max(0, Math.ceil(left))
}

/**
 * The network behind an address, as a household or a provider's customer holds it: an IPv4 address, or the /64 of an
 * IPv6 one, inside which anybody has billions of addresses.
 */
export function networkOf(address: string): string {
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
