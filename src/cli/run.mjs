import { spawn } from 'node:child_process'
import { requestedDataFolder } from './data-folder.mjs'
import { runningInstance } from './instance.mjs'
import { continueInShippedNode, ensurePackages } from './packages.mjs'
import { environmentWith } from './portal-environment.mjs'
import { root, typescriptArguments } from './processes.mjs'
import { refuse, tell } from './refusal.mjs'

/** Runs one of the project's TypeScript commands on the instance that `npm start` keeps running. */
async function run(file, ...args) {
  if (!file) refuse('Usage : node src/cli/run.mjs src/cli/communes.ts plan tenants/….yaml')
  await ensurePackages()
  await continueInShippedNode()
  const instance = runningInstance(requestedDataFolder())
  if (!instance?.variables)
    refuse('Le portail ne tourne pas sur ce dossier de données : lancez d’abord npm start.')
  const env = environmentWith(instance.variables)
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
