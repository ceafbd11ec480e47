import { Logger, run } from 'graphile-worker'
import { carrierFor } from '@/adapters/mail/carriers'
import { disconnect } from '@/database/connection'
import { startUpCheck } from '@/database/start-up-check'
import { connectFromEnv } from '@/request/connect'
import { type Env, env } from '@/request/env'
import { log, report } from '@/request/log'
import { crontab, tasks } from './tasks'

const jobsAtOnce = 4
const pollMs = 2_000

/** Ends the process with a sentence for whoever runs the portal. */
function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function carrierOf(settings: Env) {
  const from = settings.MAIL_FROM
  const mode = settings.PORTAL_MODE
  const { RESEND_API_KEY: resendApiKey, RESEND_BASE_URL: resendBaseUrl } = settings
  const carrier = carrierFor({ mode, from, resendApiKey, resendBaseUrl })
  if (!carrier)
    refuse('En production, RESEND_API_KEY est nécessaire : sans elle, aucun courriel ne partirait.')
  if (mode === 'production' && from.endsWith('.invalid'))
    refuse('En production, MAIL_FROM est nécessaire : l’adresse de la commune d’où partent les courriels.')
  return carrier
}

/** A stop asked by whoever started this process; what is under way is finished first. */
function stopAsked(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  return stop.signal
}

async function work(settings: Env, stop: AbortSignal) {
  if (!settings.QUEUE_DATABASE_URL)
    refuse('QUEUE_DATABASE_URL est nécessaire : c’est l’adresse de la file des tâches.')
  // an archive is read on one connection and kept on another
  if (settings.DATABASE_POOL < 2) refuse('DATABASE_POOL doit valoir 2 au moins pour les tâches.')
  const carrier = carrierOf(settings)
  connectFromEnv()
  const faults = await startUpCheck()
  if (faults.length > 0)
    refuse(`La base n’est pas cloisonnée, les tâches refusent de tourner :\n${faults.join('\n')}`)
  if (stop.aborted) return disconnect()

  const runner = await run({
    connectionString: settings.QUEUE_DATABASE_URL,
    taskList: tasks(carrier, settings.PORTAL_ORIGIN, stop),
    crontab,
    concurrency: jobsAtOnce,
    pollInterval: pollMs,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log('error', 'queue', { message })
      else if (level === 'warning') log('warn', 'queue', { message })
    }),
  })
  log('info', 'worker-started', { carrier: carrier.name })
  process.send?.('ready')
  const end = () => void runner.stop().catch((error) => report(error, { at: 'worker-stop' }))
  if (stop.aborted) end()
  else stop.addEventListener('abort', end)
  await runner.promise
  await disconnect()
  log('info', 'worker-stopped')
}

const settings = env()
try {
  await work(settings, stopAsked())
} catch (error) {
  report(error, { at: 'worker' })
  process.exitCode = 1
}
process.exit()
