import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { apply } from '@/cli/communes/apply'
import { exportRecord } from '@/cli/communes/export'
import { plan } from '@/cli/communes/plan'
import type { Run } from '@/cli/communes/verb'
import { versions } from '@/cli/communes/versions'
import { root, typescriptArguments } from '../../src/cli/processes.mjs'
import { aCommune } from '../world/people'

const folder = await mkdtemp(path.join(tmpdir(), 'communes-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

type Ended = { code: number; out: string; err: string }

function run(args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out: out.replaceAll('\u00a0', ' '), err }),
    )
  })
}

/** What a verb says on the database of this file, as the lines of a terminal. */
async function onInstance(verb: Run, ...given: string[]): Promise<string> {
  const lines: unknown[] = []
  const terminal = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  await verb(given).finally(() => terminal.mockRestore())
  return lines.join('\n')
}

/** Where no portal runs: no settings, and an empty data folder. */
function elsewhere(...args: string[]) {
  const { DATABASE_URL_PORTAL, QUEUE_DATABASE_URL, PORTAL_SECRET, ...env } = process.env
  return run(['src/cli/run.mjs', 'src/cli/communes.ts', ...args], { ...env, DATA_DIR: folder })
}

async function aFile(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

describe('sans portail qui tourne', { timeout: 60_000 }, () => {
  const toRennes = [
    'explain',
    'tenants/rennes.yaml',
    '--activity',
    'mercredi',
    '--service',
    '2026-11-04T08:30',
  ]

  test('à Rennes, le mercredi 4 novembre se réserve jusqu’au 27 octobre à 23 h 59', async () => {
    const { code, out } = await elsewhere(...toRennes, '--action', 'book', '--now', '2026-10-28', '--json')
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({
        lastMoment: '2026-10-27T23:59',
        article: 'Guide « Préinscription en ligne » (les trois étapes)',
        outcome: expect.objectContaining({ code: 'late', effect: { kind: 'ask-centre' } }),
      }),
    ])
  })

  test('à Ploeren, la cantine de 2023-2024 s’ouvrait le 10 juillet 2023', async () => {
    const asked = ['--activity', 'restaurant-scolaire', '--action', 'open', '--service', '2023-09-05']
    const { out } = await elsewhere('explain', 'tenants/ploeren.yaml', ...asked, '--json')
    expect(JSON.parse(out).opening).toMatchObject({ kind: 'moment', opensAt: '2023-07-10T00:00' })
  })

  test('une fiche avec une faute la dit à sa ligne et à sa colonne, et sort en 1', async () => {
    const text = await readFile('tenants/auray.yaml', 'utf8')
    const file = await aFile('auray.yaml', text.replace('schoolZone: B', 'schoolZone: D'))
    const { code, out } = await elsewhere('check', file)
    expect(code).toBe(1)
    expect(out).toContain(`${file}:8:13 schoolZone : valeurs possibles : A, B, C`)
  })

  test('les fiches livrées n’ont pas de faute', async () => {
    const { code, out } = await elsewhere('check', 'tenants/rennes.yaml', 'tenants/auray.yaml', '--json')
    expect([code, JSON.parse(out)]).toEqual([0, { ok: true, faults: [] }])
  })

  test('une absence signalée à Bassens est laissée au service', async () => {
    const facts = { days: ['2026-10-19'], reason: 'illness', at: '2026-10-19T18:00' }
    const file = await aFile('absence.json', JSON.stringify(facts))
    const asked = ['tenants/bassens.yaml', '--activity', 'alsh-vacances', '--facts', file, '--json']
    const { code, out } = await elsewhere('absence', ...asked)
    expect([code, JSON.parse(out).days]).toEqual([
      0,
      [{ on: '2026-10-19', billed: true, because: { code: 'agent-decides', facts: {} } }],
    ])
  })

  test('un prix que la fiche ne dit pas est refusé en une phrase', async () => {
    const file = await aFile('prix.json', '{}')
    const { code, err } = await elsewhere(
      'price',
      'tenants/rennes.yaml',
      '--activity',
      'mercredi',
      '--facts',
      file,
    )
    expect([code, err.trim()]).toEqual([1, expect.stringMatching(/^Aucun tarif de « mercredi »/)])
  })

  test('ce qui regarde la base demande que le portail tourne', async () => {
    const { code, err } = await elsewhere('plan', 'tenants/rennes.yaml')
    expect([code, err.trim()]).toEqual([1, expect.stringContaining('Le portail ne tourne pas')])
  })

  test('une option inconnue est dite, sans trace de programme', async () => {
    const { code, err } = await elsewhere(...toRennes, '--actions', 'book')
    expect([code, err.split('\n')[0]]).toEqual([1, 'Option inconnue ou incomplète : --actions'])
  })
})

describe('sur une instance', { timeout: 60_000 }, () => {
  test('une commune nouvelle est annoncée, publiée, puis inchangée', async () => {
    const file = 'tenants/auray.yaml'
    expect([
      await onInstance(plan, file),
      await onInstance(apply, file),
      await onInstance(apply, file),
      await onInstance(plan, file),
    ]).toEqual([
      'Auray : commune nouvelle, 0 séances.',
      'Auray : version 1, 0 séances',
      'Auray : version 1, inchangée, 0 séances',
      'Auray : rien ne change, version 1.',
    ])
  })

  test('la différence avec ce qui est en vigueur est dite en mots, et rien n’est écrit', async () => {
    const { slug } = await aCommune()
    await onInstance(exportRecord, slug, '--to', folder)
    const text = await onInstance(exportRecord, slug)
    const file = await aFile(`${slug}.yaml`, text.replaceAll('n: 8', 'n: 10'))
    expect(await onInstance(plan, file)).toContain(
      'activities › mercredi › reglement › deadlines › 1 › rule › n : 8 devient 10',
    )
    expect(await onInstance(exportRecord, slug)).toBe(text)
  })

  test('ce qui est exporté puis publié ne change rien', async () => {
    const { slug } = await aCommune()
    await onInstance(exportRecord, slug, '--to', folder)
    expect(await onInstance(apply, path.join(folder, `${slug}.yaml`))).toContain('version 1, inchangée')
  })

  test('une fiche publiée pour plus tard attend, et celle d’un jour plus tôt prend sa place', async () => {
    const { slug, name } = await aCommune()
    await onInstance(exportRecord, slug, '--to', folder)
    const text = await onInstance(exportRecord, slug)
    const file = (n: number) => aFile(`${slug}.yaml`, text.replaceAll('n: 8', `n: ${n}`))
    const later = await onInstance(apply, await file(10), '--effective', '2090-01-09')
    const planned = await onInstance(plan, await file(12))
    const sooner = await onInstance(apply, await file(12), '--effective', '2090-01-02')
    const listed = await onInstance(versions, slug)
    expect(later).toBe(`${name} : version 2 à partir du 2090-01-09, 1245 séances`)
    expect(planned).toContain(`${name}, version 2, à venir le 2090-01-09. Ce qui changerait :`)
    expect(sooner.split('\n')).toEqual([
      `${name} : version 3 à partir du 2090-01-02, 1245 séances`,
      '  la version 2, qui attendait, est retirée',
    ])
    expect(listed.split('\n').map((line) => line.split(' · ')[0])).toEqual([
      'version 3, à venir, à partir du 2090-01-02T00:00',
      'version 2, retirée, à partir du 2090-01-09T00:00',
      'version 1, en vigueur, à partir du 2026-09-07T10:00',
    ])
    expect(await onInstance(exportRecord, slug)).toBe(text)
  })

  test('pour un programme, chaque commande répond en JSON', async () => {
    const { slug } = await aCommune()
    await onInstance(exportRecord, slug, '--to', folder)
    const exported = JSON.parse(await onInstance(exportRecord, slug, '--json'))
    const published = JSON.parse(await onInstance(apply, path.join(folder, `${slug}.yaml`), '--json'))
    const listed = JSON.parse(await onInstance(versions, slug, '--json'))
    expect(exported).toMatchObject({ commune: slug, version: 1, record: { slug } })
    expect(published).toMatchObject([
      { ok: true, commune: slug, publication: { version: 1, changed: false } },
    ])
    expect(listed).toMatchObject({ commune: slug, versions: [{ version: 1, state: 'in-force' }] })
  })

  test('un jour qui n’est pas une date, ou qui est passé, est dit en une phrase', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const isDone = await apply(['tenants/auray.yaml', '--effective', '2020-01-01'])
    const [[sentence] = []] = said.mock.calls
    said.mockRestore()
    expect([isDone, sentence]).toEqual([false, 'tenants/auray.yaml : le 2020-01-01 est passé.'])
    await expect(apply(['tenants/auray.yaml', '--effective', 'lundi'])).rejects.toThrow(
      '« lundi » n’est pas une date',
    )
  })

  test('une commune inconnue n’a rien à exporter', async () => {
    const asked = typescriptArguments('src/cli/communes.ts', 'export', 'nulle-part')
    const { code, err } = await run(asked, process.env)
    expect([code, err.trim()]).toEqual([1, 'Aucune commune à l’adresse « nulle-part ».'])
  })
})
