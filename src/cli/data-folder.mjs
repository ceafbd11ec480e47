import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pause } from './pause.mjs'
import { canEnter } from './postgres-binaries.mjs'
import { root } from './processes.mjs'
import { refuse } from './refusal.mjs'

const OPEN_TO_ALL = '/var/tmp'
const NOT_CONTENT = ['running.json', 'lost+found', '.gitignore', '.gitkeep', '.DS_Store']

/** The folder of DATA_DIR, or `.data` in the project: absolute, perhaps not there yet. */
export function requestedDataFolder() {
  return path.resolve(root, process.env.DATA_DIR || '.data')
}

// Node's own recursive mkdir never returns where a folder cannot be made (under /proc, for one)
function createFolder(folder) {
  if (existsSync(folder)) return
  createFolder(path.dirname(folder))
  mkdirSync(folder)
}

/** Creates the data folder if need be. Refuses one that cannot be written, or that holds something else. */
export function openDataFolder() {
  const folder = requestedDataFolder()
  const elsewhere = 'Donnez un autre dossier par DATA_DIR.'
  try {
    createFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes(error.code))
      refuse(`Le dossier des données, ${folder}, n'est pas un dossier. ${elsewhere}`)
    refuse(`Le dossier des données, ${folder}, n'est pas accessible en écriture. ${elsewhere}`)
  }
  const content = readdirSync(folder).filter((name) => !NOT_CONTENT.includes(name))
  if (content.length > 0 && !content.includes('secrets.json')) {
    refuse(
      `Le dossier des données, ${folder}, contient autre chose que les données du portail (secrets.json n'y est pas). ${elsewhere}`,
    )
  }
  return folder
}

/**
 * The installation's secrets, made at the first start and never again: the administrator's and the portal's
 * passwords on the database, the key of sessions and of hashed addresses, and the name of this set of data.
 */
export function secretsOf(folder) {
  const file = path.join(folder, 'secrets.json')
  const random = () => randomBytes(32).toString('base64url')
  if (!existsSync(file)) {
    const fresh = {
      adminPassword: random(),
      portalPassword: random(),
      portalSecret: random(),
      dataId: random(),
    }
    writeFileSync(`${file}.new`, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8'))
    if (secrets.adminPassword && secrets.portalPassword && secrets.portalSecret && secrets.dataId)
      return secrets
  } catch (error) {
    if (error.code === 'EACCES')
      refuse(`${file} appartient à un autre utilisateur : donnez un autre dossier par DATA_DIR.`)
  }
  return refuse(
    `${file} est abîmé : rétablissez-le d'une sauvegarde, ou donnez un autre dossier par DATA_DIR.`,
  )
}

/**
 * Where the database's files go: in the data folder, or, when root starts a server whose account cannot enter it,
 * under /var/tmp. There a folder whose data folder was deleted is set aside, never reused nor erased.
 */
export function clusterOf(folder, dataId) {
  if (canEnter(folder)) return { cluster: path.join(folder, 'postgres') }
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const outside = path.join(OPEN_TO_ALL, `espace-citoyens-${key}`)
  const mark = path.join(outside, 'data-id')
  const found = lstatSync(outside, { throwIfNoEntry: false })
  if (found && (!found.isDirectory() || found.uid !== 0))
    refuse(`${outside} n'appartient pas à root : donnez un dossier ouvert par DATA_DIR.`)
  if (found && !(existsSync(mark) && readFileSync(mark, 'utf8') === dataId)) {
    let turn = 1
    while (existsSync(`${outside}-ancien-${turn}`)) turn += 1
    renameSync(outside, `${outside}-ancien-${turn}`)
  }
  if (!existsSync(outside)) {
    mkdirSync(outside)
    chmodSync(outside, 0o755)
    writeFileSync(mark, dataId, { mode: 0o600 })
  }
  return { cluster: path.join(outside, 'postgres'), outside }
}

/** A new folder for a run's own database, open to the server's account. It is removed when this process ends. */
export function temporaryFolder() {
  const parent = canEnter(tmpdir()) ? tmpdir() : OPEN_TO_ALL
  const folder = mkdtempSync(path.join(parent, 'espace-citoyens-'))
  chmodSync(folder, 0o755)
  process.once('exit', () => removePatiently(folder))
  return folder
}

// a server that is just ending may still write in it
function removePatiently(folder) {
  for (let attempt = 1; attempt <= 40; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch {
      pause(50)
    }
  }
}
