import { readFile } from 'node:fs/promises'
import type { Activity } from '@/communes/activity'
import type { RecordFault } from '@/communes/read-record'
import { readRecord } from '@/communes/read-record'
import type { CommuneRecord } from '@/communes/record'
import { refuse } from '../refusal.mjs'

export const faultLine = ({ file, line, column, place, message }: RecordFault): string =>
  `${file}:${line}:${column} ${place ? `${place} : ` : ''}${message}`

/** The record in that file; otherwise each fault is told with its line and column, and the command stops. */
export async function recordIn(file: string): Promise<CommuneRecord> {
  const read = await readRecord(file)
  return read.ok ? read.record : refuse(read.faults.map(faultLine).join('\n'))
}

export function activityIn(record: CommuneRecord, key: string): Activity {
  const found = record.activities.find((activity) => activity.key === key)
  if (found) return found
  const known = record.activities.map((activity) => activity.key).join(', ')
  return refuse(`Activité inconnue : « ${key} ». Dans cette fiche : ${known}.`)
}

/** What is written in a JSON file; one that cannot be read stops the command. */
export async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => refuse(`Ce fichier n’existe pas : ${file}`))
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(`${file} n’est pas du JSON : ${(error as Error).message}`)
  }
}

/** The facts that were read; their faults stop the command. */
export function factsOrRefuse<Facts>(
  file: string,
  read: { ok: true; facts: Facts } | { ok: false; faults: string[] },
): Facts {
  return read.ok ? read.facts : refuse(read.faults.map((fault) => `${file} : ${fault}`).join('\n'))
}
