import 'server-only'
import { Logger, makeWorkerUtils, type TaskSpec, type WorkerUtils } from 'graphile-worker'

declare global {
  var portalQueue: Queue | undefined
}

type Queue = {
  address: string
  utils?: Promise<WorkerUtils>
  /** Per commune, the call that has not left yet: every commit until then is in it. */
  waiting: Map<string, Promise<void>>
  /** Per commune, the call under way. */
  calling: Map<string, Promise<void>>
}

const patienceMs = 2_000
const mostConnections = 2

/** Said once, when the process starts: where the queue is. Without it nothing is woken and the sweep does it all. */
export function setQueueAddress(address: string) {
  globalThis.portalQueue = { address, waiting: new Map(), calling: new Map() }
}

/** One job per commune waits at a time; one that runs does not count, for it may have looked already. */
export const sendMailsJob = (communeId: string): TaskSpec => ({
  jobKey: `send-mails ${communeId}`,
  maxAttempts: 3,
})

function utilsOf(queue: Queue): Promise<WorkerUtils> {
  queue.utils ??= makeWorkerUtils({
    connectionString: queue.address,
    noPreparedStatements: true,
    maxPoolSize: mostConnections,
    logger: new Logger(() => () => {}),
  })
  queue.utils.catch(() => {
    queue.utils = undefined
  })
  return queue.utils
}

async function call(queue: Queue, communeId: string) {
  const utils = await utilsOf(queue)
  await utils.addJob('send-mails', { communeId }, sendMailsJob(communeId))
}

async function withPatience(work: Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), patienceMs)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The next call for a commune leaves when the one under way is over, and is shared by all who ask meanwhile. */
async function next(queue: Queue, communeId: string) {
  await queue.calling.get(communeId)?.catch(() => {})
  queue.waiting.delete(communeId)
  const called = withPatience(call(queue, communeId))
  queue.calling.set(communeId, called)
  try {
    await called
  } finally {
    if (queue.calling.get(communeId) === called) queue.calling.delete(communeId)
  }
}

/**
 * After a commit: asks the job to send what the commune's outbox holds. Only ids are in the queue. Losing the call
 * costs a minute, not a mail: the job also looks by itself. Throws within four seconds when the queue does not answer.
 */
export async function wakeOutbox(communeId: string) {
  const queue = globalThis.portalQueue
  if (!queue) return
  let waiting = queue.waiting.get(communeId)
  if (!waiting) {
    waiting = next(queue, communeId)
    queue.waiting.set(communeId, waiting)
  }
  await waiting
}

export async function closeQueue() {
  const utils = await globalThis.portalQueue?.utils?.catch(() => undefined)
  await utils?.release()
  globalThis.portalQueue = undefined
}
