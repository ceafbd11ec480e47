import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import next from 'next'
import { honestHeaders, trustedProxies } from './client-address.mjs'
import { root } from './processes.mjs'
import { headersOfAll, refusalOf } from './refused-requests.mjs'

const MOST_PROCESSES = 4
const DRAIN_MS = 5_000
const TOO_SOON_MS = 5_000

const development = process.argv.includes('--dev')
const port = Number(process.env.PORT || 3000)
const hostname = process.env.LISTEN_ADDRESS || '127.0.0.1'
const proxies = trustedProxies(process.env.TRUST_PROXY)
const everywhere = headersOfAll(process.env.PORTAL_ORIGIN)
const processes = development
  ? 1
  : Number(process.env.WEB_WORKERS || Math.min(availableParallelism(), MOST_PROCESSES))

function ready() {
  if (process.send) process.send('ready')
  else console.log(`Le portail est ouvert : http://${hostname}:${port}`)
}

function onStop(stop: () => void) {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (!asked) stop()
      asked = true
    })
  }
}

/** Serves pages in this process, until asked to stop: requests under way are finished, within five seconds. */
async function servePages() {
  const portal = next({ dev: development, dir: root, hostname, port })
  await portal.prepare()
  const answer = portal.getRequestHandler()
  const server = createServer((request, response) => {
    honestHeaders(request, proxies ?? 0)
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value)
    const refusal = development ? null : refusalOf(request)
    if (refusal) response.writeHead(refusal, { connection: 'close' }).end()
    else void answer(request, response)
  })
  onStop(() => {
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
    server.close(() => void portal.close().finally(() => process.exit()))
    server.closeIdleConnections()
  })
  await new Promise<void>((resolve) => server.listen(port, hostname, resolve))
}

/** One process per core shares the port; one that dies is replaced, unless it died as soon as it was born. */
function spreadOverCores() {
  let stopping = false
  let listening = 0
  const add = () => {
    const born = performance.now()
    const worker = cluster.fork()
    worker.once('listening', () => {
      listening += 1
      if (listening === processes) ready()
    })
    worker.once('exit', (code) => {
      if (stopping) return
      if (performance.now() - born < TOO_SOON_MS) process.exit(code || 1)
      console.error(`Un processus du serveur est mort (code ${code}) : un autre le remplace.`)
      add()
    })
  }
  onStop(() => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  })
  for (let i = 0; i < processes; i += 1) add()
}

if (proxies === null || !(Number.isInteger(processes) && processes > 0)) {
  console.error('TRUST_PROXY et WEB_WORKERS doivent être des nombres entiers.')
  process.exit(1)
}
if (cluster.isPrimary && processes > 1) spreadOverCores()
else {
  await servePages()
  if (cluster.isPrimary) ready()
}
