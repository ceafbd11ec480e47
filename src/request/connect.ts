import 'server-only'
import { setSecret } from '@/adapters/identity/secrets'
import { setQueueAddress } from '@/adapters/queue/wake'
import { connectTo } from '@/database/connection'
import { env } from './env'

/** At the start of a process: the database, the queue and the secret that its settings name. */
export function connectFromEnv() {
  const { DATABASE_URL_PORTAL, DATABASE_POOL, QUEUE_DATABASE_URL, PORTAL_SECRET } = env()
  setSecret(PORTAL_SECRET)
  connectTo(DATABASE_URL_PORTAL, DATABASE_POOL)
  if (QUEUE_DATABASE_URL) setQueueAddress(QUEUE_DATABASE_URL)
}
