import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import { inPlatform } from '@/database/door'
import { operatorSignIns, operators } from '@/database/schema/platform'
import { secondFactorMinutes } from '@/domain/access/second-factor'
import type { Speaker } from '@/i18n/speak'
import { speakerOfRequest } from './asked'
import { momentOf } from './clock'
import { env } from './env'
import { requestHeader } from './log'

/** Someone who runs the platform; belongs to no commune. */
export type Operator = { id: string; email: string }
export type OperatorAsked = {
  now: Temporal.Instant
  speaker: Speaker
  operator: Operator | null
  /** Who has proved a password and not yet the second factor: may come to that page and to no other. */
  pending: Operator | null
  /** The number of the request, for the log. */
  requestId?: string
}

const signInHours = 8

/** When an operator's sign-in made now ends. */
export const operatorSignInEnds = (at: Temporal.Instant) => at.add({ hours: signInHours })
/** When a password proved now is worth nothing any more without its second factor. */
export const pendingSignInEnds = (at: Temporal.Instant) => at.add({ minutes: secondFactorMinutes })

/** A cookie of the platform, which no page's script reads and no other site's link carries. */
export const platformCookie = (purpose: string) => {
  const secure = env().PORTAL_ORIGIN.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}${purpose}`,
    options: { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' },
  }
}
const cookie = () => platformCookie('plateforme')

/** The secret of the sign-in that this browser keeps, if any. */
export const operatorToken = async (): Promise<string | undefined> =>
  (await cookies()).get(cookie().name)?.value

/** Gives this browser a sign-in just opened, or with an empty token takes it away. */
export async function keepOperatorToken(token: string) {
  const { name, options } = cookie()
  ;(await cookies()).set(name, token, { ...options, maxAge: token ? signInHours * 3600 : 0 })
}

async function operatorBehind(token: string, at: Temporal.Instant) {
  const [row] = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
    db
      .select({ id: operators.id, email: operators.email, secondFactorAt: operatorSignIns.secondFactorAt })
      .from(operatorSignIns)
      .innerJoin(operators, eq(operators.id, operatorSignIns.operatorId))
      .where(
        and(
          eq(operatorSignIns.tokenHash, hashOf(token)),
          gt(operatorSignIns.expiresAt, at),
          isNull(operators.disabledAt),
        ),
      )
      .limit(1),
  )
  if (!row) return { operator: null, pending: null }
  const { secondFactorAt, ...person } = row
  return secondFactorAt ? { operator: person, pending: null } : { operator: null, pending: person }
}

/** The operator behind a token, or null: unknown, expired, disabled, or without a second factor yet. */
export const operatorOfToken = async (token: string, at: Temporal.Instant): Promise<Operator | null> =>
  (await operatorBehind(token, at)).operator

/** The operator whose password alone is proved by a token, or null. */
export const pendingOperatorOfToken = async (token: string, at: Temporal.Instant): Promise<Operator | null> =>
  (await operatorBehind(token, at)).pending

/** What a request to the platform knows: the moment, the language, the operator if signed in. */
export const askedByOperator = cache(async (): Promise<OperatorAsked> => {
  const head = await headers()
  const now = momentOf(head)
  const [speaker, token] = await Promise.all([speakerOfRequest(), operatorToken()])
  const who = token ? await operatorBehind(token, now) : { operator: null, pending: null }
  return { now, speaker, ...who, requestId: head.get(requestHeader) ?? undefined }
})
