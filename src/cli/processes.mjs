import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from './refusal.mjs'

export const root = path.resolve(import.meta.dirname, '..', '..')

const STOP_MS = 10_000
const LINES_SHOWN = 40

/**
 * Runs a command to its end without showing its output.
 * Resolves to its exit code (1 when a signal ended it) and what it wrote; rejects when it cannot be started.
 */
export function run(command, args, { env = process.env, signal, uid, gid, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, uid, gid, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    let failure = null
    child.once('error', (error) => {
      failure = error
      if (!child.pid) reject(error)
    })
    // an aborted command is over only once it has closed
    child.once('close', (code) => (failure ? reject(failure) : resolve({ code: code ?? 1, stdout, output })))
  })
}

/** As `run`, and refuses with `sentence` and the last lines written when the command fails. Resolves to its stdout. */
export async function succeed(sentence, command, args, options) {
  const { code, stdout, output } = await run(command, args, options)
  if (code === 0) return stdout
  const lines = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')
  return refuse(lines ? `${lines}\n\n${sentence}` : sentence)
}

/** What Node needs to run a TypeScript file of this project outside Next. */
export function typescriptArguments(file, ...args) {
  const hook = pathToFileURL(path.join(import.meta.dirname, 'outside-next.mjs')).href
  return [`--import=${hook}`, '--import=tsx', path.join(root, file), ...args]
}

/**
 * Starts a long-lived TypeScript process in a session of its own, so that Ctrl-C reaches the launcher only.
 * `exited` resolves to its exit code; `ready` when it sends « ready »; `stop` asks, then insists after ten seconds.
 */
export function launch(file, args, env) {
  const child = spawn(process.execPath, typescriptArguments(file, ...args), {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const ready = new Promise((resolve) => child.once('message', resolve))
  async function stop() {
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await exited
    clearTimeout(insist)
  }
  return { exited, ready, stop }
}

const SHORT_LIFE_MS = 10_000
const MOST_SHORT_LIVES = 3

/**
 * A process that is started again when it ends by itself: a lost database connection can end one. `failed` resolves
 * to the exit code once it has died three times in a row within ten seconds of its birth.
 */
export function keep(file, args, env) {
  let stopping = false
  let current = launch(file, args, env)
  async function watch() {
    for (let shortLives = 0; ; ) {
      const bornAt = performance.now()
      const code = await current.exited
      if (stopping) return new Promise(() => {})
      shortLives = performance.now() - bornAt < SHORT_LIFE_MS ? shortLives + 1 : 0
      if (shortLives >= MOST_SHORT_LIVES) return code
      current = launch(file, args, env)
    }
  }
  const failed = watch()
  function stop() {
    stopping = true
    return current.stop()
  }
  return { failed, stop }
}
