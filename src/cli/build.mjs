import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, succeed } from './processes.mjs'

const SOURCES = [
  'src',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const LAUNCHERS = path.join('src', 'cli')
const STAMP = path.join(root, '.next', 'portal-sources')

function* filesOf(relative) {
  const full = path.join(root, relative)
  if (relative === LAUNCHERS || !existsSync(full)) return
  const entries =
    SOURCES.includes(relative) && path.extname(relative) ? null : readdirSync(full, { withFileTypes: true })
  if (!entries) {
    yield relative
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path.join(relative, entry.name)
    if (entry.isDirectory()) yield* filesOf(child)
    else yield child
  }
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(source)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

/** Whether the production build in `.next` is of the sources as they are. */
export function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(path.join(root, '.next', 'BUILD_ID'))) return false
  return readFileSync(STAMP, 'utf8') === hashOfSources()
}

/** Makes the production build. It is given no address nor secret: what it makes depends on the sources only. */
export async function build(signal) {
  const sources = hashOfSources()
  rmSync(STAMP, { force: true })
  const kept = Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|PORTAL_|NEXTAUTH_)/.test(name))
  const env = { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  await succeed('La construction du portail a échoué.', process.execPath, [next, 'build'], { env, signal })
  writeFileSync(STAMP, sources)
}
