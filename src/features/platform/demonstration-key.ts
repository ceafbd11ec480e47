import type { Temporal } from 'temporal-polyfill'
import { totpCodeOf, totpStepAt } from '@/adapters/identity/totp'
import { firstUnusedStep } from '@/domain/access/second-factor'

/** The key of the operator of the demonstration, which everybody may know. Production refuses such a database. */
export const demonstrationKey = 'PORTAILCITOYENSDEMONSTRATIONCLEF'

/** The code of the demonstration's operator at this moment, the first that has not opened yet; null when all have. */
export function demonstrationCode(lastStep: number | null, now: Temporal.Instant): string | null {
  const step = firstUnusedStep(totpStepAt(now), lastStep)
  return step === null ? null : totpCodeOf(demonstrationKey, step)
}
