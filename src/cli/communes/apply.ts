import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { type RecordFault, readRecord } from '@/communes/read-record'
import type { CommuneRecord } from '@/communes/record'
import { effectiveAtOf } from '@/communes/versions'
import { type CommuneId, inCommune, inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import { type Publication, publishRecord } from '@/database/versions/publish-record'
import { systemNow } from '@/request/clock'
import { refuse } from '../refusal.mjs'
import { communeOf, operator } from './in-force'
import { faultLine } from './record-file'
import { type Run, tellAs } from './verb'

type Applied =
  | { file: string; ok: true; commune: string; name: string; publication: Publication; effectiveOn?: string }
  | { file: string; ok: false; faults: RecordFault[]; refusal?: string }

/** The day typed after `--effective`; one that is none, or over, stops the command before anything is written. */
function dayIn(typed: string | undefined): Temporal.PlainDate | undefined {
  if (typed === undefined) return
  try {
    return Temporal.PlainDate.from(typed)
  } catch {
    return refuse(`« ${typed} » n’est pas une date : elle s’écrit 2026-12-07.`)
  }
}

async function addressTaken({ slug, inseeCode }: CommuneRecord): Promise<string | undefined> {
  const [sameCode] = await inPlatform(operator, (db) =>
    db.select({ slug: communes.slug }).from(communes).where(eq(communes.inseeCode, inseeCode)).limit(1),
  )
  return sameCode && sameCode.slug !== slug ? sameCode.slug : undefined
}

async function applied(file: string, effectiveOn: Temporal.PlainDate | undefined): Promise<Applied> {
  const read = await readRecord(file)
  if (!read.ok) return { file, ok: false, faults: read.faults }
  const { record } = read
  const refused = (refusal: string): Applied => ({ file, ok: false, faults: [], refusal })
  const other = await addressTaken(record)
  if (other)
    return refused(
      `${file} : le code INSEE ${record.inseeCode} est déjà celui de « ${other} ». L’adresse d’une commune ne change pas par sa fiche.`,
    )
  const now = systemNow()
  const todayOn = now.toZonedDateTimeISO(record.timeZone).toPlainDate()
  if (effectiveOn && Temporal.PlainDate.compare(effectiveOn, todayOn) < 0)
    return refused(`${file} : le ${effectiveOn} est passé.`)
  const isLater = effectiveOn && !effectiveOn.equals(todayOn)
  const known = await communeOf(record.slug)
  if (isLater && !known)
    return refused(`${file} : une commune nouvelle est en vigueur aussitôt, sans --effective.`)
  const id = known?.id ?? (randomUUID() as CommuneId)
  const publication = await inCommune(id, operator, (db) =>
    publishRecord(db, record, {
      ...{ now, author: 'ligne de commande', reason: file },
      ...(isLater && { effectiveAt: effectiveAtOf(effectiveOn, record.timeZone) }),
    }),
  )
  const { slug: commune, name } = record
  const from = isLater && publication.changed ? { effectiveOn: effectiveOn.toString() } : {}
  return { file, ok: true, commune, name, publication, ...from }
}

function linesOf(one: Applied): string[] {
  if (!one.ok) return []
  const { version, changed, sessions, withdrawn } = one.publication
  const from = one.effectiveOn ? ` à partir du ${one.effectiveOn}` : ''
  return [
    `${one.name} : version ${version}${from}${changed ? '' : ', inchangée'}, ${sessions} séances`,
    ...withdrawn.map((waiting) => `  la version ${waiting}, qui attendait, est retirée`),
  ]
}

/**
 * Publishes each record file, at once or from a day on; prints a line per commune, and the versions that waited and
 * are replaced. Not done when a file was refused.
 */
export const apply: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false }, effective: { type: 'string' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) refuse('Usage : communes apply FICHE.yaml …')
  const effectiveOn = dayIn(values.effective)
  const results: Applied[] = []
  for (const file of positionals) {
    const one = await applied(file, effectiveOn)
    results.push(one)
    if (one.ok) {
      if (!values.json) console.log(linesOf(one).join('\n'))
      continue
    }
    for (const fault of one.faults) console.error(faultLine(fault))
    if (one.refusal) console.error(one.refusal)
  }
  if (values.json) tellAs(true, results, () => [])
  return results.every(({ ok }) => ok)
}
