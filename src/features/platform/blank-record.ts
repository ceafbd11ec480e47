import { readRecord } from '@/communes/read-record'
import type { CommuneRecord } from '@/communes/record'

/** Beside the towns' records, and not among them: no town opens by itself from it. */
const file = 'tenants/modele/commune.yaml'

let read: Promise<CommuneRecord> | undefined

/** The template that a commune opens from, read once. Throws when it is not a valid record. */
export function blankRecord(): Promise<CommuneRecord> {
  read ??= readRecord(file).then((reading) => {
    if (reading.ok) return reading.record
    throw new Error(`${file}: ${reading.faults.map(({ line }) => `line ${line}`).join(', ')}`)
  })
  return read
}
