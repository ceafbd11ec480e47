import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './processes.mjs'
import { durationInFrench } from './progress.mjs'

const FROM_OUTSIDE =
  /^(DATABASE_URL|QUEUE_DATABASE_URL|ADMIN_DATABASE_URL|PORTAL_|NEXTAUTH_|RESEND_|DATA_DIR$|PORT$|LISTEN_ADDRESS$|TRUST_PROXY$|WEB_WORKERS$)/
const TOOLS = {
  next: 'next/dist/bin/next',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

let current = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Ctrl-C is the one signal that every tool cleans up on
  process.on(signal, () => (current ? current.kill('SIGINT') : process.exit(1)))
}

/** The environment of tests: nothing of an installation that this machine may run, so that no test touches it. */
export function testEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !FROM_OUTSIDE.test(name))
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

/**
 * Runs one of the packages' tools with its output shown, in a session of its own so that Ctrl-C reaches it once:
 * twice would stop it before it cleans up. Resolves to whether it succeeded.
 */
export function tool(name, args, extra = {}) {
  return new Promise((resolve) => {
    const file = path.join(root, 'node_modules', TOOLS[name])
    const options = {
      cwd: root,
      env: testEnvironment(extra),
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    }
    current = spawn(process.execPath, [file, ...args], options)
    current.once('exit', (code) => {
      current = null
      resolve(code === 0)
    })
  })
}

const one = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 })

/** TypeScript over the whole tree, the addresses' types included. Counts as one test. */
export async function types() {
  const addresses = !existsSync(path.join(root, 'src', 'app')) || (await tool('next', ['typegen']))
  return one(addresses && (await tool('tsc', ['--noEmit', '-p', '.'])))
}

/** Biome over the whole tree. Counts as one test. */
export async function lint() {
  return one(await tool('biome', ['check', '--error-on-warnings']))
}

function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  } finally {
    rmSync(file, { force: true })
  }
}

// a run that failed without a failed test (a file that does not load, an error between tests, no test at all) is one failure
function counted(passed, failed, succeeded) {
  return { passed, failed: failed === 0 && !(succeeded && passed > 0) ? 1 : failed }
}

/** Vitest on the named projects, or on all. */
export async function vitest(folder, ...projects) {
  const file = path.join(folder, 'vitest.json')
  const filter = projects.flatMap((project) => ['--project', project])
  const succeeded = await tool('vitest', [
    'run',
    ...filter,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const found = report(file)
  const unloaded = (found?.testResults ?? []).filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  return counted(found?.numPassedTests ?? 0, (found?.numFailedTests ?? 0) + unloaded.length, succeeded)
}

/** The journeys in a real browser, on a server of their own on `port`. */
export async function journeys(folder, port, chromium) {
  const file = path.join(folder, 'playwright.json')
  const extra = { E2E_PORT: String(port), CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const succeeded = await tool('playwright', ['test', '--reporter=list,json'], extra)
  const { expected = 0, flaky = 0, unexpected = 0 } = report(file)?.stats ?? {}
  return counted(expected + flaky, unexpected, succeeded)
}

/** Runs one check under a title, says how long it took, and adds what it counted to `total`. Returns its failures. */
export async function check(title, total, work) {
  console.log(`\n── ${title}`)
  const began = performance.now()
  const { passed, failed } = await work()
  total.passed += passed
  total.failed += failed
  console.log(
    `── ${title} : ${failed === 0 ? 'bon' : 'échec'}, ${durationInFrench(performance.now() - began)}`,
  )
  return failed
}
