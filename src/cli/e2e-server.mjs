import { randomBytes } from 'node:crypto'
import { fstatSync } from 'node:fs'
import path from 'node:path'
import { build, isBuilt } from './build.mjs'
import { temporaryFolder } from './data-folder.mjs'
import { startPostgres } from './embedded-postgres.mjs'
import { checkPort, requestedPort } from './ports.mjs'
import { step } from './progress.mjs'
import { refuse, tell } from './refusal.mjs'
import { shutdown } from './shutdown.mjs'
import { prepare, serve } from './stack.mjs'

const host = '127.0.0.1'
// a Monday of October, whatever the day of the run: the families of the demonstration live then, and mails leave then
process.env.PORTAL_TEST_NOW = '2026-10-05T08:00:00Z'
// no journey may send a real mail
delete process.env.RESEND_API_KEY
const { signal, asked, onStop, stop } = shutdown()
const secret = () => randomBytes(24).toString('base64url')

/** The whole portal on a database of its own, for the journeys: gone without a trace when the browser is done. */
async function start() {
  const port = requestedPort()
  await checkPort(port, host)
  const folder = temporaryFolder()
  const adminPassword = secret()
  const server = await startPostgres({
    cluster: path.join(folder, 'postgres'),
    adminPassword,
    durable: false,
    signal,
  })
  onStop(() => server.stop({ keep: false }))
  const origin = `http://${host}:${port}`
  const secrets = { portalPassword: secret(), portalSecret: secret() }
  const adminAddress = server.addressOf('portal')
  const { variables } = await prepare({
    adminAddress,
    ...secrets,
    origin,
    mode: 'test',
    dataFolder: folder,
    signal,
  })
  if (!isBuilt()) await step('Construction des pages', () => build(signal))
  const served = serve({ variables, host, port })
  onStop(served.stop)
  const failed = served.failed.then((sentence) => signal.aborted || refuse(sentence))
  await Promise.race([failed, asked])
}

// what started this holds the other end of its input: when it is gone, however it went, so is this
const input = fstatSync(0)
if (input.isFIFO() || input.isSocket()) {
  process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'))
}

try {
  await start()
} catch (error) {
  if (!signal.aborted) {
    tell(error)
    process.exitCode = 1
  }
}
await stop()
process.exit()
