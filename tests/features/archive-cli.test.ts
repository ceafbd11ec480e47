import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { archive } from '@/cli/communes/archive'
import { aCommune, aFamily } from '../world/people'

const folder = await mkdtemp(path.join(tmpdir(), 'archive-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function said(...given: string[]): Promise<string> {
  const lines: unknown[] = []
  const terminal = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  await archive(given).finally(() => terminal.mockRestore())
  return lines.join('\n')
}

const written = (async () => {
  const commune = await aCommune()
  await aFamily(commune, { guardian: { lastName: 'Évenou' } })
  const file = path.join(folder, 'ville.zip')
  return { commune, file, says: await said(commune.slug, file) }
})()

describe('communes archive', () => {
  test('écrit l’archive de la commune, et dit son empreinte', async () => {
    const { file, says } = await written
    const bytes = await readFile(file)
    expect(says).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect(strFromU8(unzipSync(bytes)['households.ndjson'] ?? new Uint8Array())).toContain('Évenou')
  })

  test('dans un fichier que nul autre ne lit', async () => {
    expect((await stat((await written).file)).mode & 0o777).toBe(0o600)
  })

  test('un fichier déjà là n’est pas remplacé', async () => {
    const { commune, file } = await written
    const before = await readFile(file)
    await expect(archive([commune.slug, file])).rejects.toThrow('existe déjà')
    expect(await readFile(file)).toEqual(before)
  })

  test('une commune inconnue est dite, et rien n’est écrit', async () => {
    const file = path.join(folder, 'rien.zip')
    await expect(archive(['nulle-part', file])).rejects.toThrow('Aucune commune à l’adresse « nulle-part »')
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })
})
