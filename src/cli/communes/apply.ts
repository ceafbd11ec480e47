import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { readRecord } from '@/communes/read-record'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { publishRecord } from '@/features/onboarding/publish-record'
import { systemNow } from '@/request/clock'
import { refuse } from '../refusal.mjs'
import { operator } from './in-force'
import { faultLine } from './record-file'
import type { Run } from './verb'

/** Publishes each record file; prints a line per commune. Not done when a file was refused. */
export const apply: Run = async (files) => {
  if (files.length === 0) refuse('Usage : communes apply FICHE.yaml …')
  let refused = 0
  for (const file of files) {
    const read = await readRecord(file)
    if (!read.ok) {
      refused += 1
      for (const fault of read.faults) console.error(faultLine(fault))
      continue
    }
    const [known] = await inPlatform(operator, (db) =>
      db.select({ id: communes.id }).from(communes).where(eq(communes.slug, read.record.slug)).limit(1),
    )
    const [sameCode] = await inPlatform(operator, (db) =>
      db
        .select({ slug: communes.slug })
        .from(communes)
        .where(eq(communes.inseeCode, read.record.inseeCode))
        .limit(1),
    )
    if (sameCode && sameCode.slug !== read.record.slug) {
      refused += 1
      console.error(
        `${file} : le code INSEE ${read.record.inseeCode} est déjà celui de « ${sameCode.slug} ». L’adresse d’une commune ne change pas par sa fiche.`,
      )
      continue
    }
    const id = (known?.id ?? randomUUID()) as CommuneId
    const publication = await inCommune(id, operator, (db) =>
      publishRecord(db, read.record, { now: systemNow(), author: 'ligne de commande', reason: file }),
    )
    console.log(
      `${read.record.name} : version ${publication.version}${publication.changed ? '' : ', inchangée'}, ${publication.sessions} séances`,
    )
  }
  return refused === 0
}
