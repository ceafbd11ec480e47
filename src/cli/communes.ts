import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { readRecord } from '@/communes/read-record'
import { disconnect } from '@/database/connection'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { publishRecord } from '@/features/onboarding/publish-record'
import { systemNow } from '@/request/clock'
import { connectFromEnv } from '@/request/connect'

const operator = { role: 'operator', operatorId: null } as const

/** Publishes each record file; prints a line per commune. Answers how many files were refused. */
async function apply(files: string[]): Promise<number> {
  let refused = 0
  for (const file of files) {
    const read = await readRecord(file)
    if (!read.ok) {
      refused += 1
      for (const fault of read.faults)
        console.error(`${fault.file}:${fault.line}:${fault.column} ${fault.place} : ${fault.message}`)
      continue
    }
    const [known] = await inPlatform(operator, (db) =>
      db.select({ id: communes.id }).from(communes).where(eq(communes.slug, read.record.slug)).limit(1),
    )
    const id = (known?.id ?? randomUUID()) as CommuneId
    const publication = await inCommune(id, operator, (db) =>
      publishRecord(db, read.record, { now: systemNow(), author: 'ligne de commande', reason: file }),
    )
    console.log(
      `${read.record.name} : version ${publication.version}${publication.changed ? '' : ', inchangée'}, ${publication.sessions} séances`,
    )
  }
  return refused
}

const [command, ...files] = process.argv.slice(2)
if (command !== 'apply' || files.length === 0) {
  console.error('Usage : communes apply FICHIER.yaml …')
  process.exit(1)
}
connectFromEnv()
const refused = await apply(files)
await disconnect()
process.exit(refused ? 1 : 0)
