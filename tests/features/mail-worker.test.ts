import { type ChildProcess, spawn } from 'node:child_process'
import postgres from 'postgres'
import { afterEach, describe, expect, test } from 'vitest'
import { wakeOutbox } from '@/adapters/queue/wake'
import type { CommuneId } from '@/database/door'
import { sweepOutboxes } from '@/jobs/sweep-outboxes'
import { typescriptArguments } from '../../src/cli/processes.mjs'
import { resendServer } from '../contracts/resend-server'
import { aCommune, aMailInTheOutbox, anAccount, lineOf, now, resendAt, sendAt } from './mail-world'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function aProvider() {
  const provider = await resendServer()
  closing.push(provider.close)
  return provider
}

/** The process of `src/jobs/worker.ts`, as the launcher starts it. */
function aWorker(variables: Record<string, string>) {
  const env = { ...process.env, NODE_ENV: 'production', ...variables } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, typescriptArguments('src/jobs/worker.ts'), {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  closing.push(() => ended(child, exited))
  const ready = new Promise<unknown>((resolve) => child.once('message', resolve))
  return { child, ready, exited, said: () => said }
}

async function ended(child: ChildProcess, exited: Promise<unknown>) {
  child.kill('SIGKILL')
  await exited
}

async function untilSent(communeId: CommuneId, id: string, meanwhile = async () => {}) {
  for (;;) {
    await meanwhile()
    const line = await lineOf(communeId, id)
    if (line.sentAt) return line
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function aMailDue() {
  const { communeId } = await aCommune()
  const account = await anAccount(communeId)
  return { communeId, id: await aMailInTheOutbox(communeId, account.id) }
}

describe('le processus des tâches', { timeout: 60_000 }, () => {
  test('envoie ce qu’on lui signale, et s’arrête proprement quand on le demande', async () => {
    const { communeId, id } = await aMailDue()
    const worker = aWorker({ PORTAL_MODE: 'test' })
    await worker.ready
    await wakeOutbox(communeId)
    await untilSent(communeId, id)
    worker.child.kill('SIGTERM')
    expect(await worker.exited).toBe(0)
    expect(worker.said()).toContain('worker-stopped')
  })

  test('tué après l’accord du transporteur, il ne perd rien et n’envoie rien deux fois', async () => {
    const { communeId, id } = await aMailDue()
    const provider = await aProvider()
    provider.answerNext('accept-and-never-answer')
    const worker = aWorker({ RESEND_API_KEY: 're_essai', RESEND_BASE_URL: provider.url })
    await worker.ready
    const accepted = provider.nextRequest()
    await wakeOutbox(communeId)
    await accepted
    await ended(worker.child, worker.exited)
    expect(await lineOf(communeId, id)).toMatchObject({ sentAt: null, attempts: 0 })

    // the server frees the line of a dead process within moments
    await untilSent(communeId, id, () => sendAt(communeId, resendAt(provider)).then(() => {}))
    expect(provider.requests.map(({ key }) => key)).toEqual([id, id])
    expect(provider.arrived()).toHaveLength(1)
  })

  test('en production sans clé, il refuse de tourner et dit pourquoi', async () => {
    const worker = aWorker({ PORTAL_MODE: 'production' })
    expect(await worker.exited).toBe(1)
    expect(worker.said()).toContain('RESEND_API_KEY est nécessaire')
  })
})

describe('le signal et la ronde', () => {
  async function jobsOf(communeId: CommuneId) {
    const administrator = postgres(process.env.ADMIN_DATABASE_URL as string, { max: 1 })
    const jobs = await administrator`
      select task_identifier from graphile_worker.jobs where key = ${`send-mails ${communeId}`}`
    await administrator.end()
    return jobs.map((job) => job.task_identifier)
  }

  test('cent actes en même temps ne laissent qu’une tâche', async () => {
    const { communeId } = await aCommune()
    await Promise.all(Array.from({ length: 100 }, () => wakeOutbox(communeId)))
    expect(await jobsOf(communeId)).toEqual(['send-mails'])
  })

  test('la ronde ne réveille que les communes où un courriel attend', async () => {
    await aCommune()
    const { communeId } = await aMailDue()
    const woken: CommuneId[] = []
    await sweepOutboxes(now, async (found) => void woken.push(found))
    expect(woken).toEqual([communeId])
  })

  test('un courriel en attente de son prochain essai ne réveille personne', async () => {
    const { communeId } = await aMailDue()
    const provider = await aProvider()
    await provider.close()
    await sendAt(communeId, resendAt(provider))
    const woken: CommuneId[] = []
    await sweepOutboxes(now.add({ seconds: 59 }), async (found) => void woken.push(found))
    expect(woken).not.toContain(communeId)
  })
})
