import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from './refusal.mjs'

const LOOK_MS = 20
const STOP_MS = 30_000

const pidFile = (cluster) => path.join(cluster, 'postmaster.pid')

function pidFileLines(cluster) {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * The process id of a server that works on this folder, or 0. The number in its file may have gone to another
 * program since, and a killed server stays a zombie where process 1 does not reap: both count as none.
 */
export function livePostmaster(cluster) {
  const pid = Number(pidFileLines(cluster)[0])
  if (!pid || !isAlive(pid)) return 0
  try {
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    if (name !== 'postgres' || state === 'Z' || state === 'X') return 0
    return readlinkSync(`/proc/${pid}/cwd`) === cluster ? pid : 0
  } catch {
    return process.platform === 'linux' ? 0 : pid
  }
}

/** Stops the server that a killed launcher left on this folder, and removes the trace of one that is gone. */
export async function clearPostmaster(cluster) {
  const pid = livePostmaster(cluster)
  if (pid) {
    process.kill(pid, 'SIGINT')
    const limit = performance.now() + STOP_MS
    while (livePostmaster(cluster)) {
      if (performance.now() > limit)
        refuse(`Un serveur PostgreSQL (processus ${pid}) tient ${cluster} et ne s'arrête pas.`)
      await sleep(LOOK_MS)
    }
  }
  rmSync(pidFile(cluster), { force: true })
}

/** Waits until the server takes connections; false when it ended first. Recovery after a crash may take minutes. */
export async function untilReady(cluster, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const lines = pidFileLines(cluster)
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await sleep(LOOK_MS)
  }
  return false
}
