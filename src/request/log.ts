import 'server-only'
import { randomBytes } from 'node:crypto'

type Level = 'info' | 'warn' | 'error'

/** One line of JSON. Facts are codes, ids and counts: never a name, an address, a text that someone typed. */
export function log(level: Level, event: string, facts: Record<string, string | number | boolean> = {}) {
  const line = JSON.stringify({ level, event, ...facts })
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

/** Logs a bug under a short number that the person can give to the town hall. */
export function report(error: unknown, facts: Record<string, string> = {}): string {
  const id = randomBytes(4).toString('hex')
  log('error', 'bug', { id, ...facts, ...traceOf(error) })
  return id
}
