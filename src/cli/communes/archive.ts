import { open, rm } from 'node:fs/promises'
import { writeArchive } from '@/features/exports/write-archive'
import { systemNow } from '@/request/clock'
import { refuse } from '../refusal.mjs'
import { recordInForce } from './in-force'
import type { Run } from './verb'

/** Writes the archive of a commune, the same as its administrators download, into a file that is not there yet. */
export const archive: Run = async ([slug, path, ...rest]) => {
  if (!slug || !path || rest.length > 0) refuse('Usage : communes archive COMMUNE FICHIER.zip')
  const known = await recordInForce(slug)
  if (!known) refuse(`Aucune commune à l’adresse « ${slug} ».`)
  const file = await open(path, 'wx', 0o600).catch((error: { code?: string }) =>
    refuse(error.code === 'EEXIST' ? `« ${path} » existe déjà.` : `« ${path} » ne peut pas être écrit.`),
  )
  try {
    const sink = async (bytes: Uint8Array) => void (await file.writeFile(bytes))
    const { size, sha256, rows } = await writeArchive(known.id, { sink, now: systemNow() })
    await file.close()
    console.log(`${known.record.name} : ${rows} lignes, ${size} octets, SHA-256 ${sha256} : ${path}`)
    return true
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
}
