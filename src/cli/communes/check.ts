import { parseArgs } from 'node:util'
import { lintRecord } from '@/communes/lint/lint-record'
import { type RecordFault, readRecord } from '@/communes/read-record'
import { refuse } from '../refusal.mjs'
import { faultLine } from './record-file'
import { type Run, tellAs } from './verb'

/** Every fault of each file, of its writing or of its meaning, with line and column. */
export const check: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (positionals.length === 0) refuse('Usage : communes check FICHE.yaml …')
  const faults: RecordFault[] = []
  for (const file of positionals) {
    const read = await readRecord(file)
    faults.push(...(read.ok ? read.faultsOf(lintRecord(read.record, read.isWritten)) : read.faults))
  }
  const isFine = faults.length === 0
  tellAs(values.json, { ok: isFine, faults }, () => (isFine ? ['Aucune faute.'] : faults.map(faultLine)))
  return isFine
}
