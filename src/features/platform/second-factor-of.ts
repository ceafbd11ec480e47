import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { totpAddress } from '@/adapters/identity/totp'
import { qrDrawing } from '@/adapters/identity/totp-drawing'
import { inPlatform } from '@/database/door'
import { operators } from '@/database/schema/platform'
import { demonstrationCode, demonstrationKey } from './demonstration-key'
import { totpKeyOf } from './second-factor'

/** A key as it is shown: drawn for a telephone's camera, and in groups of four to be typed. */
export type ShownKey = { drawing: { side: number; path: string }; text: string }

export type SecondFactor = {
  /** To be put in a telephone and confirmed; null when one is already confirmed. */
  key: ShownKey | null
  /** In a demonstration only, for its own operator: the code of the moment, null when those have all opened. */
  demonstration?: { code: string | null }
}

export const shownKey = (key: string, { issuer, email }: { issuer: string; email: string }): ShownKey => ({
  drawing: qrDrawing(totpAddress(key, { issuer, email })),
  text: key.match(/.{1,4}/g)?.join(' ') ?? key,
})

/** What the page of the second factor shows an operator; null when there is no key to confirm nor one confirmed. */
export async function secondFactorOf(
  { id, email }: { id: string; email: string },
  { now, issuer, isDemo }: { now: Temporal.Instant; issuer: string; isDemo: boolean },
): Promise<SecondFactor | null> {
  const [operator] = await inPlatform({ role: 'operator', operatorId: id }, (db) =>
    db.select().from(operators).where(eq(operators.id, id)),
  )
  const key = operator && totpKeyOf(operator)
  if (!operator || (!key && !operator.totpConfirmedAt)) return null
  return {
    key: key && !operator.totpConfirmedAt ? shownKey(key, { issuer, email }) : null,
    ...(isDemo && key === demonstrationKey
      ? { demonstration: { code: demonstrationCode(operator.totpLastStep, now) } }
      : {}),
  }
}
