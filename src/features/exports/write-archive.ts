import { asc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { versionAt } from '@/communes/versions'
import { type CommuneDb, type CommuneId, readSnapshotOfCommune } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import { recordVersions } from '@/database/schema/records'
import { archiveWords as words } from '@/i18n/archive'
import { archivedTables, type CommuneTable } from './archived-tables'
import { type FileInArchive, readMe } from './read-me'
import { recordFiles } from './record-files'
import { rowsOfTable } from './rows-of-table'
import { type Sink, zipInto } from './zip-into'

type Zip = ReturnType<typeof zipInto>
export type Archive = { size: number; sha256: string; rows: number }

async function writeTable(db: CommuneDb, zip: Zip, name: keyof typeof words.files, table: CommuneTable) {
  let rows = 0
  async function* pieces() {
    for await (const lines of rowsOfTable(db, table)) {
      rows += lines.length
      yield `${lines.join('\n')}\n`
    }
  }
  const file = await zip.file(`${name}.ndjson`, pieces())
  return { ...file, rows, says: words.files[name] }
}

/** Each version as a file that may be checked and applied elsewhere, in a folder of its own. */
async function writeRecords(db: CommuneDb, zip: Zip): Promise<FileInArchive[]> {
  const files: FileInArchive[] = []
  const versions = await db
    .select({ version: recordVersions.version })
    .from(recordVersions)
    .where(eq(recordVersions.communeId, db.communeId))
    .orderBy(asc(recordVersions.version))
  for (const { version } of versions) {
    const { record, crest } = recordFiles(await recordOfVersion(db, version))
    const at = (path: string) => `fiches/version-${version}/${path}`
    files.push({ ...(await zip.file(at(record.path), [record.text])), says: words.record(version) })
    files.push({ ...(await zip.file(at(crest.path), [crest.text])), says: words.crest(version) })
  }
  return files
}

/**
 * Writes the archive of a commune: its tables, the versions of its record, and what to know about them, all as of one
 * instant. Whatever is thrown, by the database or by the sink, ends it.
 */
export const writeArchive = (
  communeId: CommuneId,
  { sink, now }: { sink: Sink; now: Temporal.Instant },
): Promise<Archive> =>
  readSnapshotOfCommune(communeId, { role: 'worker' }, async (db) => {
    const [entry] = await db.select().from(communes).where(eq(communes.id, communeId))
    if (!entry) throw new Error('no such commune')
    const zip = zipInto(sink, now)
    const files: FileInArchive[] = []
    for (const [name, table] of Object.entries(archivedTables))
      files.push(await writeTable(db, zip, name as keyof typeof archivedTables, table))
    files.push(...(await writeRecords(db, zip)))
    const about = { town: entry.name, version: versionAt(entry, now), madeAt: now, files }
    await zip.file(words.fileName, [readMe(about)])
    const rows = files.reduce((sum, file) => sum + (file.rows ?? 0), 0)
    return { ...(await zip.end()), rows }
  })
