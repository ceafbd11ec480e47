import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { totpStepSeconds, totpWindowSteps } from '@/domain/access/second-factor'
import { seal, unseal } from './sealed'

type Moment = { readonly epochMilliseconds: number }

const stepMs = totpStepSeconds * 1_000
const totpOf = (key: string, label = '', issuer = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(key), period: totpStepSeconds })

/** 160 random bits, as the base32 that people type into their application. */
export const newTotpKey = (): string => new Secret({ size: 20 }).base32

/** The address that an application reads in the drawing. */
export const totpAddress = (key: string, { issuer, email }: { issuer: string; email: string }): string =>
  totpOf(key, email, issuer).toString()

/** Steps of 30 seconds since 1970. */
export const totpStepAt = (at: Moment): number => Math.floor(at.epochMilliseconds / stepMs)

/** The six digits of a step. */
export const totpCodeOf = (key: string, step: number): string =>
  totpOf(key).generate({ timestamp: step * stepMs })

/** The step of which this is the code, at most one away from now; null for a wrong code. */
export function totpStepOf(key: string, code: string, now: Moment): number | null {
  const delta = totpOf(key).validate({
    token: code,
    timestamp: now.epochMilliseconds,
    window: totpWindowSteps,
  })
  return delta === null ? null : totpStepAt(now) + delta
}

const purpose = 'totp-key'

/** A key as the database keeps it: encrypted for this operator alone. */
export const sealTotpKey = (key: string, operatorId: string) => seal(key, purpose, operatorId)
/** The key that was sealed for this operator; null when the portal's secret has changed since. */
export const unsealTotpKey = (sealed: string, operatorId: string) => unseal(sealed, purpose, operatorId)
