import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { plannedSessions } from '@/communes/planned-sessions'
import { changeSentence, recordDifference } from '@/communes/record-difference'
import { lastPublished } from './in-force'
import { recordIn } from './record-file'
import { type Run, tellAs } from './verb'

const dayOf = (instant: string, timeZone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()

/** What publishing the file would change of the last version, in force or to come, in words. Nothing is written. */
export const plan: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const record = await recordIn(positionals[0] ?? '')
  const last = await lastPublished(record.slug)
  const changes = last ? recordDifference(last.record, record) : []
  const sessions = {
    before: last ? plannedSessions(last.record).length : 0,
    after: plannedSessions(record).length,
  }
  const version = last?.version ?? null
  tellAs(values.json, { commune: record.slug, version, from: last?.from ?? null, changes, sessions }, () => {
    if (!last) return [`${record.name} : commune nouvelle, ${sessions.after} séances.`]
    if (changes.length === 0) return [`${record.name} : rien ne change, version ${version}.`]
    const which = last.from
      ? `version ${version}, à venir le ${dayOf(last.from, record.timeZone)}`
      : `en vigueur : version ${version}`
    return [
      `${record.name}, ${which}. Ce qui changerait :`,
      ...changes.map((change) => `  ${changeSentence(change)}`),
      `  séances : ${sessions.before} ${last.from ? 'alors' : 'aujourd’hui'}, ${sessions.after} ensuite`,
    ]
  })
  return true
}
