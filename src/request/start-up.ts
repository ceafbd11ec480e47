import 'server-only'
import { startUpCheck } from '@/database/start-up-check'
import { connectFromEnv } from './connect'
import { log, requestHeader, traceOf } from './log'

/** Connects the process, and ends it if the database it would serve is not walled. */
export async function openOrRefuse() {
  connectFromEnv()
  const faults = await startUpCheck()
  if (faults.length === 0) return
  console.error(`La base n’est pas cloisonnée, le portail refuse de servir :\n${faults.join('\n')}`)
  process.exit(1)
}

type Asked = { path: string; headers: Record<string, string | string[] | undefined> }

/** A bug that reached the page: logged under the same number as the page gives, by its route and not its address. */
export function reportShown(error: unknown, route: string, { path, headers }: Asked) {
  const shown = (error as { digest?: string }).digest ?? ''
  const commune = route.startsWith('/[commune]') ? path.split(/[/?]/)[1] : undefined
  const request = headers[requestHeader]?.toString()
  log('error', 'bug', { commune, request, id: shown, route, ...traceOf(error) })
}
