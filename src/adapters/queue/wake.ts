import 'server-only'
import { makeWorkerUtils, type WorkerUtils } from 'graphile-worker'

declare global {
  var portalQueue: { address: string; utils?: Promise<WorkerUtils> } | undefined
}

/** Said once, when the process starts: where the queue is. Without it nothing is woken and the sweep does it all. */
export function useQueueAt(address: string) {
  globalThis.portalQueue = { address }
}

/**
 * After a commit: asks the job to send what the commune's outbox holds. Only ids are in the queue. Losing the call
 * costs a minute, not a mail: the job also looks by itself.
 */
export async function wakeOutbox(communeId: string) {
  const queue = globalThis.portalQueue
  if (!queue) return
  queue.utils ??= makeWorkerUtils({ connectionString: queue.address, noPreparedStatements: true })
  const utils = await queue.utils
  await utils.addJob('send-mails', { communeId }, { jobKey: `send-mails ${communeId}`, maxAttempts: 3 })
}

export async function closeQueue() {
  const utils = await globalThis.portalQueue?.utils
  await utils?.release()
  globalThis.portalQueue = undefined
}
