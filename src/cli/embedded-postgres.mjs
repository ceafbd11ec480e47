import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pause } from './pause.mjs'
import { freePort } from './ports.mjs'
import { POSTGRES_MAJOR, postgresBinaries, serverAccount } from './postgres-binaries.mjs'
import { clearPostmaster, livePostmaster, untilReady } from './postmaster.mjs'
import { succeed } from './processes.mjs'
import { refuse } from './refusal.mjs'

const ATTEMPTS = 3
const STOP_MS = 30_000
const ABANDON_MS = 3_000
const UNSAFE_AND_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', jit: 'off' }

const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

function checkCluster(cluster) {
  const folder = statSync(cluster, { throwIfNoEntry: false })
  if (!folder) return false
  if (!folder.isDirectory()) refuse(`${cluster} n'est pas un dossier : la base ne peut pas y être.`)
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && folder.uid !== me) {
    refuse(`La base de ${cluster} appartient à un autre utilisateur : donnez un autre dossier par DATA_DIR.`)
  }
  if (me === 0 && folder.uid === 0)
    refuse(`La base de ${cluster} appartient à root, que PostgreSQL refuse : rendez-la à son compte.`)
  if (readdirSync(cluster).length === 0) return false
  const file = path.join(cluster, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (!version)
    refuse(
      `${cluster} n'est pas une base PostgreSQL, ou elle est abîmée : donnez un autre dossier par DATA_DIR.`,
    )
  if (version !== POSTGRES_MAJOR) {
    refuse(`La base de ${cluster} est de PostgreSQL ${version} ; ce portail emploie ${POSTGRES_MAJOR}.`)
  }
  return true
}

// under another name until it is whole: an interrupted initdb leaves nothing that looks like a database
async function createCluster(cluster, { binaries, who, adminPassword, durable, signal }) {
  const partial = `${cluster}.partial`
  const passwordFile = `${cluster}.password`
  const give = (file) => who.uid !== undefined && chownSync(file, who.uid, who.gid)
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  give(partial)
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 })
  give(passwordFile)
  const args = [
    '-D',
    partial,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ]
  args.push(
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  )
  try {
    const options = { ...who, cwd: '/', env: environment(), signal }
    await succeed("La base n'a pas pu être créée.", path.join(binaries, 'initdb'), args, options)
    rmSync(cluster, { recursive: true, force: true })
    renameSync(partial, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}

function lastWords(logFile) {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const fatal = lines.filter((line) => /(FATAL|PANIC):/.test(line)).at(-1)
  return fatal?.replace(/^.*(FATAL|PANIC):\s*/, '') ?? (lines.at(-1) || 'sans explication')
}

/**
 * @param {{ cluster: string, adminPassword: string, settings?: Record<string, string>, durable?: boolean, signal?: AbortSignal }} wanted
 *
 * Starts PostgreSQL on the folder `cluster`, created if it is not there; its parent must be open to the server's
 * account. `durable: false` trades safety in a crash for speed, for tests. Refuses with a sentence when the folder
 * is broken or not this portal's.
 */
export async function startPostgres({ cluster, adminPassword, settings = {}, durable = true, signal }) {
  const who = serverAccount(cluster)
  const existed = checkCluster(cluster)
  const binaries = await postgresBinaries(who, path.dirname(cluster))
  if (existed) await clearPostmaster(cluster)
  else await createCluster(cluster, { binaries, who, adminPassword, durable, signal })
  const logFile = `${cluster}.log`
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const all = { ...SETTINGS, ...(durable ? {} : UNSAFE_AND_FAST), ...settings, port }
    const args = [
      '-D',
      cluster,
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]
    const log = openSync(logFile, 'w', 0o600)
    const options = { ...who, cwd: '/', env: environment(), detached: true, stdio: ['ignore', log, log] }
    const child = spawn(path.join(binaries, 'postgres'), args, options)
    closeSync(log)
    child.on('error', () => {})
    const running = server({ child, cluster, port, adminPassword })
    if (await untilReady(cluster, child)) return running
    const reason = lastWords(logFile)
    if (attempt < ATTEMPTS && /could not create any TCP\/IP sockets/.test(reason)) continue
    refuse(
      `La base de ${cluster} ne démarre pas (${reason}). Rétablissez une sauvegarde, ou donnez un autre dossier par DATA_DIR.`,
    )
  }
}

function server({ child, cluster, port, adminPassword }) {
  // this process may end at any moment, while the server is starting too
  const abandon = () => {
    child.kill('SIGQUIT')
    for (let waited = 0; waited < ABANDON_MS && livePostmaster(cluster); waited += 20) pause(20)
  }
  process.prependListener('exit', abandon)
  const exited = new Promise((resolve) => child.once('exit', resolve))
  exited.then(() => process.off('exit', abandon))
  /** Ends the server: at once, without a checkpoint, when its data is not to be kept. */
  async function stop({ keep = true } = {}) {
    child.kill(keep ? 'SIGINT' : 'SIGQUIT')
    const insist = setTimeout(() => child.kill('SIGQUIT'), STOP_MS)
    await exited
    clearTimeout(insist)
  }
  /** The administrator's address of a database of this server. */
  const addressOf = (database) => `postgres://postgres:${adminPassword}@127.0.0.1:${port}/${database}`
  return { addressOf, exited, stop }
}
