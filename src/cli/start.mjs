import { build, isBuilt } from './build.mjs'
import { clusterOf, openDataFolder, secretsOf } from './data-folder.mjs'
import { startPostgres } from './embedded-postgres.mjs'
import { existingDatabase } from './existing-database.mjs'
import { claimInstance } from './instance.mjs'
import { continueInShippedNode, ensurePackages } from './packages.mjs'
import { administratorVariables, requestedMode } from './portal-environment.mjs'
import { checkPort, requestedPort } from './ports.mjs'
import { durationInFrench, step } from './progress.mjs'
import { refuse, tell } from './refusal.mjs'
import { shutdown } from './shutdown.mjs'
import { prepare, serve } from './stack.mjs'

const development = process.argv.includes('--dev')
const host = process.env.LISTEN_ADDRESS || '127.0.0.1'
const began = performance.now()
const { signal, asked, onStop, stop } = shutdown()

async function openDatabase(folder, { adminPassword, dataId }) {
  if (process.env.DATABASE_URL) {
    const adminAddress = await step('Base de données de DATABASE_URL', () =>
      existingDatabase(process.env.DATABASE_URL),
    )
    return { adminAddress, ended: new Promise(() => {}) }
  }
  const { cluster, outside } = clusterOf(folder, dataId)
  if (outside) {
    console.log(
      `  Lancé par root, PostgreSQL tourne sous un autre compte, qui ne peut pas entrer dans ${folder} :`,
    )
    console.log(`  les fichiers de la base sont dans ${outside}.`)
  }
  const server = await step('Base de données PostgreSQL', () =>
    startPostgres({ cluster, adminPassword, signal }),
  )
  onStop(server.stop)
  return {
    adminAddress: server.addressOf('portal'),
    ended: server.exited.then(() => "La base s'est arrêtée d'elle-même."),
  }
}

function welcome(origin, signIns) {
  console.log(
    `\nLe portail est ouvert (prêt en ${durationInFrench(performance.now() - began)}) : ${origin}\n`,
  )
  if (signIns.length > 0) console.log('Comptes de démonstration :')
  for (const { who, address, identifier, password, totpKey } of signIns) {
    console.log(`  ${who}\n    ${origin}${address}\n    identifiant ${identifier}   mot de passe ${password}`)
    if (totpKey) console.log(`    puis un code, que la page affiche ; clé du second facteur ${totpKey}`)
  }
  console.log('\nCtrl-C pour arrêter.\n')
}

async function start({ folder, port, mode }) {
  const origin = process.env.PORTAL_ORIGIN || `http://127.0.0.1:${port}`
  const instance = claimInstance(folder, origin)
  onStop(instance.release)
  await checkPort(port, host)
  const secrets = secretsOf(folder)
  const portalPassword = process.env.PORTAL_PASSWORD || secrets.portalPassword
  const portalSecret = process.env.PORTAL_SECRET || secrets.portalSecret
  const { adminAddress, ended } = await openDatabase(folder, secrets)
  const portal = { adminAddress, portalPassword, portalSecret, origin, mode, dataFolder: folder, signal }
  const { variables, signIns } = await prepare(portal)
  if (!development && !isBuilt()) await step('Construction des pages', () => build(signal))
  const served = serve({ variables, host, port, development })
  onStop(served.stop)
  const failed = Promise.race([served.failed, ended]).then((sentence) => signal.aborted || refuse(sentence))
  await step('Mise en service', () => Promise.race([served.ready.then(() => {}), failed, asked]))
  if (signal.aborted) return
  instance.publish({ variables: { ...variables, ...administratorVariables(portal) } })
  welcome(origin, signIns)
  await Promise.race([failed, asked])
}

try {
  const wanted = { folder: openDataFolder(), port: requestedPort(), mode: requestedMode() }
  await ensurePackages(signal)
  await continueInShippedNode()
  await start(wanted)
} catch (error) {
  if (!signal.aborted) {
    tell(error)
    process.exitCode = 1
  }
}
if (signal.aborted) console.log('\nArrêt…')
await stop()
if (signal.aborted) console.log('Tout est arrêté, les données sont gardées.')
process.exit()
