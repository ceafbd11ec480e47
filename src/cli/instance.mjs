import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refuse } from './refusal.mjs'

const fileOf = (folder) => path.join(folder, 'running.json')

// a process number alone may have gone to another program since: its start, in ticks since boot, does not lie
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : fields[18]
  } catch {
    return null
  }
}

function isRunning({ pid, born }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || bornAt(pid) === born
}

/** What the instance that runs on this data folder published, or null when none runs. */
export function runningInstance(folder) {
  try {
    const found = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
    return isRunning(found) ? found : null
  } catch {
    return null
  }
}

/**
 * Takes the data folder for this process; refuses when another instance runs on it.
 * `publish` adds what `npm run communes` needs to reach the instance, `release` gives the folder back.
 */
export function claimInstance(folder, origin) {
  const file = fileOf(folder)
  const self = { pid: process.pid, born: bornAt(process.pid), origin }
  const other = runningInstance(folder)
  const already = (where) =>
    refuse(
      `Le portail tourne déjà sur ce dossier de données (${folder})${where} : arrêtez-le d'abord, ou donnez un autre DATA_DIR.`,
    )
  if (other) already(`, à l'adresse ${other.origin}`)
  rmSync(file, { force: true })
  try {
    writeFileSync(file, JSON.stringify(self), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code === 'EEXIST') already('')
    throw error
  }
  const publish = (details) => {
    writeFileSync(`${file}.new`, JSON.stringify({ ...self, ...details }, null, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return { publish, release: () => rmSync(file, { force: true }) }
}
