import 'server-only'
import { randomInt } from 'node:crypto'
import { recoveryAlphabet, recoveryCodeCount, recoveryCodeLength } from '@/domain/access/second-factor'
import { hashOf } from './secrets'

const newCode = () =>
  Array.from({ length: recoveryCodeLength }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join(
    '',
  )

/** Codes that replace a lost telephone, and what the database keeps of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  return { codes, hashes: codes.map(hashOf) }
}
