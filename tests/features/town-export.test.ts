import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { townExportParts } from '@/database/schema/town'
import { askForExport, latestExports } from '@/database/town-exports'
import { archivedTables, tablesLeftOut } from '@/features/exports/archived-tables'
import { archivesKept, makeExports, partBytes } from '@/features/exports/make-export'
import { archiveAnswer, takeExport } from '@/features/exports/town-export'
import { writeArchive } from '@/features/exports/write-archive'
import { forgetOldOf } from '@/jobs/forget-old'
import { makeExportsEverywhere } from '@/jobs/make-exports'
import type { Commune } from '@/request/commune'
import { communeTables } from '../walls/catalogue'
import { aCommune, aFamily, agentOf, anAgent, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { role: 'operator', operatorId: null } as const
const worker = { role: 'worker' } as const
const later = now.add({ hours: 1 })

/** The files of an archive that was written straight away. */
async function filesOf({ id }: Commune) {
  const pieces: Uint8Array[] = []
  const sink = async (bytes: Uint8Array) => void pieces.push(bytes)
  const archive = await writeArchive(id, { sink, now: later })
  const bytes = Buffer.concat(pieces)
  const unzipped = unzipSync(bytes)
  const files = Object.fromEntries(Object.entries(unzipped).map(([name, file]) => [name, strFromU8(file)]))
  return { ...archive, bytes, files }
}
const lines = (text = ''): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const town = (async () => {
  const commune = await aCommune()
  await aFamily(commune, { guardian: { firstName: 'Zoé', lastName: 'Évenou' }, activated: true })
  const elsewhere = await aCommune()
  await aFamily(elsewhere, { guardian: { lastName: 'Voisin' } })
  return { commune, archive: await filesOf(commune) }
})()

describe('l’archive d’une commune', () => {
  test('chaque table de la commune y est, ou est dite absente', async () => {
    const tables = (await communeTables(administrator)).map(({ name }) => name)
    expect([...Object.keys(archivedTables), ...tablesLeftOut].sort()).toEqual(tables.sort())
    const { files } = (await town).archive
    for (const name of Object.keys(archivedTables)) expect(files).toHaveProperty([`${name}.ndjson`])
    for (const name of tablesLeftOut) {
      expect(files).not.toHaveProperty([`${name}.ndjson`])
      expect(files['LISEZ-MOI.txt']).toContain(`\n${name}\n`)
    }
  })

  test('chaque fichier a toutes les lignes de la commune, et aucune d’une autre', async () => {
    const { commune, archive } = await town
    for (const name of Object.keys(archivedTables)) {
      const [row] = await administrator`
        select count(*)::int as rows from ${administrator(name)} where commune_id = ${commune.id}`
      const written = lines(archive.files[`${name}.ndjson`])
      expect([name, written.length]).toEqual([name, row?.rows])
      expect(written.every((one) => one.commune_id === commune.id)).toBe(true)
    }
    expect(archive.files['guardians.ndjson']).toContain('Évenou')
    expect(JSON.stringify(archive.files)).not.toContain('Voisin')
  })

  test('les lignes sont dans l’ordre de leur clé, au-delà d’une page aussi', async () => {
    const { commune, archive } = await town
    const ids = lines(archive.files['sessions.ndjson']).map(({ id }) => id)
    const rows = await administrator`select id from sessions where commune_id = ${commune.id} order by id`
    expect(ids.length).toBeGreaterThan(1_000)
    expect(ids).toEqual(rows.map(({ id }) => id))
  })

  test('aucun secret n’y est', async () => {
    const text = JSON.stringify((await town).archive.files)
    expect(text).not.toMatch(/argon2|password_hash|key_hash|token_hash/)
  })

  test('LISEZ-MOI dit de chaque fichier ses lignes et son empreinte', async () => {
    const { files, rows } = (await town).archive
    const { 'LISEZ-MOI.txt': readMe = '', ...others } = files
    for (const [name, text] of Object.entries(others)) {
      expect(readMe).toContain(name)
      expect(readMe).toContain(createHash('sha256').update(text).digest('hex'))
    }
    const counted = Object.entries(others)
      .filter(([name]) => name.endsWith('.ndjson'))
      .reduce((sum, [, text]) => sum + lines(text).length, 0)
    expect(rows).toBe(counted)
  })

  test('la fiche y est en YAML, avec son blason', async () => {
    const { commune, archive } = await town
    expect(archive.files[`fiches/version-1/${commune.slug}.yaml`]).toContain(`slug: ${commune.slug}`)
    expect(archive.files[`fiches/version-1/crests/${commune.slug}.svg`]).toBe(commune.record.crest)
  })

  test('sa taille et son empreinte sont celles de ses octets', async () => {
    const { bytes, size, sha256 } = (await town).archive
    expect([size, sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
  })

  test('est d’un seul instant : ce qui est écrit pendant n’y est pas', async () => {
    const commune = await aCommune()
    let isFirst = true
    const pieces: Uint8Array[] = []
    const sink = async (bytes: Uint8Array) => {
      pieces.push(bytes)
      if (isFirst) await aFamily(commune)
      isFirst = false
    }
    await writeArchive(commune.id, { sink, now: later })
    const files = unzipSync(Buffer.concat(pieces))
    expect(lines(strFromU8(files['households.ndjson'] ?? new Uint8Array()))).toEqual([])
  })
})

const made = { now: later, report: (error: unknown) => expect.unreachable(String(error)) }

async function anExport(by: 'operator' | 'agent' = 'operator') {
  const commune = await aCommune()
  const admin = await anAgent(commune)
  const actor = by === 'operator' ? operator : agentOf(admin)
  await inCommune(commune.id, actor, (db) => askForExport(db, by, now))
  const latest = () => readInCommune(commune.id, actor, latestExports)
  return { commune, admin, latest }
}

describe('un export demandé', () => {
  test('par l’opérateur : il en sait l’état, la taille et l’empreinte, une fois prêt', async () => {
    const { commune, latest } = await anExport()
    expect(await latest()).toMatchObject([{ state: 'asked', askedBy: 'operator', size: null }])
    await makeExports(commune.id, made)
    const [ready] = await latest()
    expect(ready).toMatchObject({ state: 'ready', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(ready?.rows).toBeGreaterThan(0)
  })

  test('l’opérateur n’en lit pas un octet', async () => {
    const { commune } = await anExport()
    await makeExports(commune.id, made)
    const reading = inCommune(commune.id, operator, (db) =>
      db
        .select({ part: townExportParts.part })
        .from(townExportParts)
        .where(eq(townExportParts.communeId, commune.id)),
    )
    await expect(reading).rejects.toThrow('42501')
  })

  test('deux demandes de suite n’en font qu’une', async () => {
    const { commune, latest } = await anExport()
    await inCommune(commune.id, operator, (db) => askForExport(db, 'operator', later))
    expect(await latest()).toHaveLength(1)
  })

  test('l’administrateur le télécharge : les octets annoncés, à ne pas garder, et le journal le dit', async () => {
    const { commune, admin, latest } = await anExport('agent')
    await makeExports(commune.id, made)
    const [ready] = await latest()
    const taken = await inCommune(commune.id, agentOf(admin), (db) =>
      takeExport(db, ready?.id ?? '', { now: later }),
    )
    if (!taken) throw new Error('not ready')
    const reader = { communeId: commune.id, slug: commune.slug, accountId: admin.agentId }
    const answer = archiveAnswer(taken, { ...reader, on: later.toZonedDateTimeISO('UTC').toPlainDate() })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ready?.sha256)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': `attachment; filename="${commune.slug}-2026-09-07.zip"`,
      'cache-control': 'no-store',
      'content-length': String(bytes.length),
    })
    const acts = await administrator`
      select actor_id from audit_log where commune_id = ${commune.id} and act = 'town-export-downloaded'`
    expect([...acts]).toEqual([{ actor_id: admin.agentId }])
  })

  test('celui d’une autre commune n’est pas là', async () => {
    const { commune, latest } = await anExport()
    await makeExports(commune.id, made)
    const [ready] = await latest()
    const elsewhere = await aCommune()
    const taken = await inCommune(elsewhere.id, agentOf(await anAgent(elsewhere)), (db) =>
      takeExport(db, ready?.id ?? '', { now: later }),
    )
    expect(taken).toBeNull()
  })

  test('ses parts ne dépassent pas un mégaoctet', async () => {
    const { commune } = await anExport()
    await administrator`
      insert into audit_log (commune_id, at, actor, act, about)
      select ${commune.id}, ${now.toString()}, 'worker', 'signed-in',
             jsonb_build_object('x', encode(sha256(n::text::bytea), 'hex') || encode(sha256((n + 0.5)::text::bytea), 'hex'))
      from generate_series(1, 25000) n`
    await makeExports(commune.id, made)
    const parts = await administrator`
      select part, length(bytes) as size from town_export_parts where commune_id = ${commune.id} order by part`
    expect(parts.length).toBeGreaterThan(1)
    expect(Math.max(...parts.map(({ size }) => size))).toBeLessThanOrEqual(partBytes)
  })

  test('un export qui échoue le dit, et ne laisse rien', async () => {
    const { commune, latest } = await anExport()
    await administrator`
      insert into record_versions (commune_id, version, record, published_at, effective_at, author, reason)
      values (${commune.id}, 99, '{}', ${now.toString()}, ${now.toString()}, 'essai', 'essai')`
    const faults: unknown[] = []
    await makeExports(commune.id, { now: later, report: (error) => faults.push(error) })
    expect(await latest()).toMatchObject([{ state: 'failed' }])
    expect(faults).toHaveLength(1)
    const parts = await administrator`select 1 from town_export_parts where commune_id = ${commune.id}`
    expect(parts).toHaveLength(0)
  })

  test('les cinq derniers sont gardés, sans les octets des autres', async () => {
    const { commune, latest } = await anExport()
    for (let asked = 0; asked <= archivesKept; asked++) {
      await inCommune(commune.id, operator, (db) => askForExport(db, 'operator', now.add({ minutes: asked })))
      await makeExports(commune.id, made)
    }
    const kept = (await latest()).map(({ askedAt }) => now.until(askedAt).total('minutes'))
    const parts = await administrator`
      select distinct export_id from town_export_parts where commune_id = ${commune.id}`
    expect([kept, parts.length]).toEqual([[5, 4, 3, 2, 1], archivesKept])
  })

  test.each([
    [6, 1],
    [8, 0],
  ])('%i jours après, il en reste %i', async (days, left) => {
    const { commune, latest } = await anExport()
    await makeExports(commune.id, made)
    await forgetOldOf(commune.id, later.add({ hours: 24 * days }))
    expect(await latest()).toHaveLength(left)
    const parts = await readInCommune(commune.id, worker, (db) =>
      db
        .select({ part: townExportParts.part })
        .from(townExportParts)
        .where(eq(townExportParts.communeId, commune.id)),
    )
    expect(parts).toHaveLength(left)
  })

  test('une commune suspendue a le sien aussi', async () => {
    const { commune, latest } = await anExport()
    await inCommune(commune.id, operator, (db) =>
      db.update(communes).set({ state: 'suspended' }).where(eq(communes.id, commune.id)),
    )
    await makeExportsEverywhere(() => later)
    expect(await latest()).toMatchObject([{ state: 'ready' }])
  })
})
