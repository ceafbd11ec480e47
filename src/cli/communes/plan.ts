import { parseArgs } from 'node:util'
import { plannedSessions } from '@/communes/planned-sessions'
import { changeSentence, recordDifference } from '@/communes/record-difference'
import { recordInForce } from './in-force'
import { recordIn } from './record-file'
import { type Run, tellAs } from './verb'

/** What publishing the file would change of what is in force, in words. Nothing is written. */
export const plan: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const record = await recordIn(positionals[0] ?? '')
  const inForce = await recordInForce(record.slug)
  const changes = inForce ? recordDifference(inForce.record, record) : []
  const sessions = {
    before: inForce ? plannedSessions(inForce.record).length : 0,
    after: plannedSessions(record).length,
  }
  const version = inForce?.version ?? null
  tellAs(values.json, { commune: record.slug, version, changes, sessions }, () => {
    if (!inForce) return [`${record.name} : commune nouvelle, ${sessions.after} séances.`]
    if (changes.length === 0) return [`${record.name} : rien ne change, version ${version}.`]
    return [
      `${record.name}, en vigueur : version ${version}. Ce qui changerait :`,
      ...changes.map((change) => `  ${changeSentence(change)}`),
      `  séances : ${sessions.before} aujourd’hui, ${sessions.after} ensuite`,
    ]
  })
  return true
}
