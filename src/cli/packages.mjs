import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, succeed } from './processes.mjs'
import { step } from './progress.mjs'
import { refuse } from './refusal.mjs'

const SHIPPED_NODE = path.join(root, 'node_modules', '.bin', 'node')
const SHIPPED_MAJOR = 24
const OLDEST_NODE = [20, 19]

function nodeVersion() {
  return process.versions.node.split('.').map(Number)
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether node_modules is what package-lock.json says. Compared by content: a checkout or a copy changes
 * the dates of files that did not change.
 */
function packagesInstalled() {
  const locked = lockedPackages('package-lock.json')
  const installed = lockedPackages(path.join('node_modules', '.package-lock.json'))
  if (!locked || !installed) return false
  return Object.entries(locked).every(([where, wanted]) => {
    const found = installed[where]
    if (!where || (!found && wanted.optional)) return true
    return found?.version === wanted.version && existsSync(path.join(root, where))
  })
}

/** Installs the packages of the lock file when they are missing or out of date. Needs only Node and npm. */
export async function ensurePackages(signal) {
  const [major, minor] = nodeVersion()
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    refuse(`Il faut Node ${OLDEST_NODE.join('.')} ou plus récent ; celui-ci est le ${process.versions.node}.`)
  }
  if (packagesInstalled()) return
  // without our own node_modules/.bin, which npm ci is about to delete
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((d) => !d.startsWith(root))
    .join(path.delimiter)
  const env = { ...process.env, PATH, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  await step('Installation des paquets', async () => {
    await succeed("L'installation des paquets par npm a échoué.", 'npm', flags, { env, signal }).catch(
      (error) => {
        if (error.code === 'ENOENT') refuse('npm est introuvable : installez-le avec Node.')
        throw error
      },
    )
  })
}

/**
 * Goes on in the Node that the packages bring, when this one is older: the same command is run again in it,
 * and this process only passes signals on. Returns in the process that has the work to do.
 */
export async function continueInShippedNode() {
  if (nodeVersion()[0] >= SHIPPED_MAJOR || !existsSync(SHIPPED_NODE)) return
  if (spawnSync(SHIPPED_NODE, ['--version']).status !== 0) return
  const PATH = path.dirname(SHIPPED_NODE) + path.delimiter + process.env.PATH
  const child = spawn(SHIPPED_NODE, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.exit(await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))))
}
