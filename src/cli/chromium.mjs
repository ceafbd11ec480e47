import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { succeed } from './processes.mjs'
import { refuse } from './refusal.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PACKAGES = ['chromium', 'fonts-dejavu-core']

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}

/** The browser of CHROMIUM_PATH, else the one of this machine, else undefined. Refuses a CHROMIUM_PATH that is none. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (!chosen) return NAMES.map(onPath).find(Boolean)
  try {
    accessSync(chosen, constants.X_OK)
    return chosen
  } catch {
    return refuse(`CHROMIUM_PATH (${chosen}) n'est pas un navigateur qui se lance.`)
  }
}

/** The path of a Chromium, installed from the system's packages when root and missing; else says what to install. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const advice =
    'Chromium manque : installez-le (sous Debian : apt-get install chromium), ou donnez son chemin par CHROMIUM_PATH.'
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) refuse(advice)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await succeed(advice, 'apt-get', ['update', '-qq'], { env })
  await succeed(advice, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { env })
  return findChromium() ?? refuse(advice)
}
