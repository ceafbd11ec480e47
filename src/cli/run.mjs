import { spawn } from 'node:child_process'
import { requestedDataFolder } from './data-folder.mjs'
import { runningInstance } from './instance.mjs'
import { continueInShippedNode, ensurePackages } from './packages.mjs'
import { environmentWith } from './portal-environment.mjs'
import { root, typescriptArguments } from './processes.mjs'
import { refuse, tell } from './refusal.mjs'

/** Verbs that look into the database; the others only read a file, and run whether or not the portal does. */
const IN_THE_DATABASE = ['plan', 'apply', 'export', 'agent', 'operator']
const needsInstance = (file, [verb]) => file !== 'src/cli/communes.ts' || IN_THE_DATABASE.includes(verb)

/** Runs one of the project's TypeScript commands, most of them on the instance that `npm start` keeps running. */
async function run(file, ...args) {
  if (!file) refuse('Usage : node src/cli/run.mjs src/cli/communes.ts plan tenants/….yaml')
  await ensurePackages()
  await continueInShippedNode()
  const instance = runningInstance(requestedDataFolder())
  if (!instance?.variables && needsInstance(file, args))
    refuse('Le portail ne tourne pas sur ce dossier de données : lancez d’abord npm start.')
  const env = { ...environmentWith(instance?.variables), COMMAND_STARTED_AT: new Date().toISOString() }
  const child = spawn(process.execPath, typescriptArguments(file, ...args), {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

try {
  process.exitCode = await run(...process.argv.slice(2))
} catch (error) {
  tell(error)
  process.exitCode = 1
}
