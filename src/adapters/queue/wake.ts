import 'server-only'
import { Logger, makeWorkerUtils, type TaskSpec, type WorkerUtils } from 'graphile-worker'

declare global {
  var portalQueue: Queue | undefined
}

type Queue = {
  address: string
  utils?: Promise<WorkerUtils>
  /** Per job of a commune, the call that has not left yet: every commit until then is in it. */
  waiting: Map<string, Promise<void>>
  /** Per job of a commune, the call under way. */
  calling: Map<string, Promise<void>>
}

const patienceMs = 2_000
const mostConnections = 2

/** Said once, when the process starts: where the queue is. Without it nothing is woken and the sweep does it all. */
export function setQueueAddress(address: string) {
  globalThis.portalQueue = { address, waiting: new Map(), calling: new Map() }
}

/** What a commit can leave to be done in its commune, each a task of the queue. */
export type CommuneJob = 'send-mails' | 'open-invited'

const keyOf = (job: CommuneJob, communeId: string) => `${job} ${communeId}`

/** One job of a kind waits per commune; one that runs does not count, for it may have looked already. */
export const specOf = (job: CommuneJob, communeId: string): TaskSpec => ({
  jobKey: keyOf(job, communeId),
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

async function call(queue: Queue, job: CommuneJob, communeId: string) {
  const utils = await utilsOf(queue)
  await utils.addJob(job, { communeId }, specOf(job, communeId))
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

/** The next call of a job leaves when the one under way is over, and is shared by all who ask meanwhile. */
async function next(queue: Queue, job: CommuneJob, communeId: string) {
  const key = keyOf(job, communeId)
  await queue.calling.get(key)?.catch(() => {})
  queue.waiting.delete(key)
  const called = withPatience(call(queue, job, communeId))
  queue.calling.set(key, called)
  try {
    await called
  } finally {
    if (queue.calling.get(key) === called) queue.calling.delete(key)
  }
}

/**
 * After a commit: asks a job to do what it left in its commune. Only ids are in the queue. Losing the call costs a
 * minute, not the work: the jobs also look by themselves. Throws within four seconds when the queue does not answer.
 */
export async function wake(job: CommuneJob, communeId: string) {
  const queue = globalThis.portalQueue
  if (!queue) return
  const key = keyOf(job, communeId)
  let waiting = queue.waiting.get(key)
  if (!waiting) {
    waiting = next(queue, job, communeId)
    queue.waiting.set(key, waiting)
  }
  await waiting
}

/** The same for the mails of the outbox. */
export const wakeOutbox = (communeId: string) => wake('send-mails', communeId)

/** Gives back the connections of the queue; the next wake opens them again. */
export async function closeQueue() {
  const utils = await globalThis.portalQueue?.utils?.catch(() => undefined)
  await utils?.release()
  globalThis.portalQueue = undefined
}
