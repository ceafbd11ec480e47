import 'server-only'
import { like } from 'drizzle-orm'
import { inPlatform } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { startUpCheck } from '@/database/start-up-check'
import { connectFromEnv } from './connect'
import { env } from './env'
import { noteFault } from './last-fault'
import { log, requestHeader, traceOf } from './log'

/** Connects the process, and ends it if the database it would serve is not walled. */
export async function openOrRefuse() {
  connectFromEnv()
  const faults = await startUpCheck()
  if (faults.length > 0)
    refuse(`La base n’est pas cloisonnée, le portail refuse de servir :\n${faults.join('\n')}`)
  if (env().PORTAL_MODE === 'production' && (await holdsDemonstration()))
    refuse(
      'Cette base a servi à une démonstration : ses comptes ont des mots de passe connus. Prenez-en une autre.',
    )
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** The demonstration opens accounts under `.example` addresses, with printed passwords; an operator among them. */
async function holdsDemonstration(): Promise<boolean> {
  const found = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
    db.select({ id: operators.id }).from(operators).where(like(operators.email, '%.example')).limit(1),
  )
  return found.length > 0
}

type Asked = { path: string; headers: Record<string, string | string[] | undefined> }

/** A bug that reached the page: logged under the same number as the page gives, by its route and not its address. */
export function reportShown(error: unknown, route: string, { path, headers }: Asked) {
  const shown = (error as { digest?: string }).digest ?? ''
  const commune = route.startsWith('/[commune]') ? path.split(/[/?]/)[1] : undefined
  const request = headers[requestHeader]?.toString()
  log('error', 'bug', { commune, request, id: shown, route, ...traceOf(error) })
  if (commune) void noteFault({ commune, number: shown, place: route })
}
