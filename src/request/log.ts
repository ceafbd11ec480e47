import 'server-only'
import { randomBytes } from 'node:crypto'
import { noteFault } from './last-fault'

/** Where the proxy writes down the number of the request. */
export const requestHeader = 'x-portal-request'

type Level = 'info' | 'warn' | 'error'

/** Where a line comes from: each says what it knows of it. */
export type Origin = {
  /** The commune, by its address or its id. */
  commune?: string
  /** The number of the request, which its answer carries as `X-Request-Id`. */
  request?: string
}
type Facts = Origin & Record<string, string | number | boolean | undefined>

/** One line of JSON. Facts are codes, ids and counts: never a name, an address, a text that someone typed. */
export function log(level: Level, event: string, { commune, request, ...facts }: Facts = {}) {
  const line = JSON.stringify({ level, event, commune, request, ...facts })
  if (level === 'error') console.error(line)
  else console.log(line)
}

/** What of an error may be written down: its kind and place; a database error's text can quote what was typed. */
export function traceOf(error: unknown): { kind: string; place: string } {
  if (!(error instanceof Error)) return { kind: typeof error, place: '' }
  const cause = error.cause as { code?: string; constraint_name?: string } | undefined
  const place = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ')
  return { kind: [error.name, cause?.code, cause?.constraint_name].filter(Boolean).join(' '), place }
}

/** Logs a bug under a short number that the person can give to the town hall, and notes it as its commune's last. */
export function report(error: unknown, facts: Origin & Record<string, string | undefined> = {}): string {
  const id = randomBytes(4).toString('hex')
  log('error', 'bug', { id, ...facts, ...traceOf(error) })
  if (facts.commune) void noteFault({ commune: facts.commune, number: id, place: facts.at ?? '' })
  return id
}
