import { readdirSync } from 'node:fs'
import path from 'node:path'
import { administratorVariables, environmentWith, portalVariables } from './portal-environment.mjs'
import { keep, launch, root, succeed, typescriptArguments } from './processes.mjs'
import { step } from './progress.mjs'

function typescript(sentence, file, args, variables, signal) {
  const env = environmentWith(variables)
  return succeed(sentence, process.execPath, typescriptArguments(file, ...args), { env, signal })
}

/**
 * Creates or updates roles, tables and queue of the database that `adminAddress` names.
 * @param {{ adminAddress: string, portalPassword: string, signal?: AbortSignal }} portal
 */
export async function migrate({ adminAddress, portalPassword, signal }) {
  const variables = administratorVariables({ adminAddress, portalPassword })
  await typescript("La mise à jour de la base n'a pas abouti.", 'src/cli/migrate.ts', [], variables, signal)
}

function communeRecords() {
  const names = readdirSync(path.join(root, 'tenants')).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => path.join('tenants', name))
}

/**
 * Everything between a running database and served pages: tables, the records of `tenants/`, demo families
 * (not in production). Returns the portal's variables and the demo sign-ins.
 */
export async function prepare(portal) {
  const { mode, signal } = portal
  const variables = portalVariables(portal)
  const asAdministrator = { ...variables, ...administratorVariables(portal) }
  await step('Mise à jour de la base', () => migrate(portal))
  await step('Communes', async () => {
    const sentence = "Les communes n'ont pas pu être chargées."
    await typescript(sentence, 'src/cli/communes.ts', ['apply', ...communeRecords()], asAdministrator, signal)
  })
  let signIns = []
  if (mode === 'production') return { variables, signIns }
  await step('Familles de démonstration', async () => {
    const sentence = "Les familles de démonstration n'ont pas pu être chargées."
    const output = await typescript(sentence, 'src/cli/demo.ts', [], asAdministrator, signal)
    signIns = JSON.parse(output.trimEnd().split('\n').at(-1)).signIns
  })
  return { variables, signIns }
}

/**
 * Starts the web server and the worker, which is started again when it ends. `ready` resolves once pages are served,
 * `failed` to a sentence if the server ends by itself or the worker cannot live; `stop` ends both.
 */
export function serve({ variables, host, port, development = false }) {
  const NODE_ENV = development ? 'development' : 'production'
  const env = environmentWith({ ...variables, NODE_ENV, PORT: String(port), LISTEN_ADDRESS: host })
  const web = launch('src/cli/serve.ts', development ? ['--dev'] : [], env)
  const worker = keep('src/jobs/worker.ts', [], env)
  const failed = Promise.race([
    web.exited.then((code) => `Le serveur web s'est arrêté de lui-même (code ${code}).`),
    worker.failed.then((code) => `Le processus des tâches s'est arrêté de lui-même (code ${code}).`),
  ])
  return { ready: web.ready, failed, stop: () => Promise.all([web.stop(), worker.stop()]) }
}
