import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { temporaryFolder } from '../../src/cli/data-folder.mjs'
import { startPostgres } from '../../src/cli/embedded-postgres.mjs'
import { migrate } from '../../src/cli/stack.mjs'

const TEMPLATE = 'portal_template'
const LOG = 'statements'

interface TestServer {
  /** The administrator's address of the migrated template: never connect to it, clone it. */
  templateAddress: string
  /** The password of the roles `portal` and `portal_queue`. */
  portalPassword: string
  /** Every statement of the run, one JSON object a line: `message`, `user`, `dbname`. */
  statementLog: string
}

declare module 'vitest' {
  interface ProvidedContext {
    pg: TestServer
  }
}

interface RunningServer extends TestServer {
  stop(): Promise<void>
}

async function startServer(): Promise<RunningServer> {
  const folder = temporaryFolder()
  const cluster = path.join(folder, 'postgres')
  const adminPassword = randomBytes(16).toString('hex')
  const portalPassword = randomBytes(16).toString('hex')
  const settings = {
    max_connections: '200',
    logging_collector: 'on',
    log_destination: 'jsonlog',
    log_directory: cluster,
    log_filename: `${LOG}.log`,
    log_rotation_age: '0',
    log_rotation_size: '0',
    log_statement: 'all',
    log_line_prefix: '%m [%p] %q%u@%d ',
  }
  const server = await startPostgres({ cluster, adminPassword, settings, durable: false })
  const templateAddress = server.addressOf(TEMPLATE)
  const stop = async () => {
    await server.stop({ keep: false })
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await migrate({ adminAddress: templateAddress, portalPassword })
  } catch (error) {
    await stop()
    throw error
  }
  return { templateAddress, portalPassword, statementLog: path.join(cluster, `${LOG}.json`), stop }
}

// two projects share one server: each loads this file by itself, in the same process
const shared = globalThis as { portalTestServer?: Promise<RunningServer>; portalTestServerUsers?: number }

export default async function setup(project: TestProject) {
  shared.portalTestServer ??= startServer()
  shared.portalTestServerUsers = (shared.portalTestServerUsers ?? 0) + 1
  const { stop, ...server } = await shared.portalTestServer
  project.provide('pg', server)
  return async () => {
    shared.portalTestServerUsers = (shared.portalTestServerUsers ?? 1) - 1
    if (shared.portalTestServerUsers > 0) return
    shared.portalTestServer = undefined
    await stop()
  }
}
