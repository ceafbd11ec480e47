import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import { inPlatform } from '@/database/door'
import { operatorSignIns, operators } from '@/database/schema/platform'
import type { Speaker } from '@/i18n/speak'
import { speakerOfRequest } from './asked'
import { momentOf } from './clock'
import { env } from './env'

/** Someone who runs the platform; belongs to no commune. */
export type Operator = { id: string; email: string }
export type OperatorAsked = { now: Temporal.Instant; speaker: Speaker; operator: Operator | null }

const signInHours = 8

/** When an operator's sign-in made now ends. */
export const operatorSignInEnds = (at: Temporal.Instant) => at.add({ hours: signInHours })

const cookie = () => {
  const secure = env().PORTAL_ORIGIN.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}plateforme`,
    options: { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' },
  }
}

export const operatorToken = async (): Promise<string | undefined> =>
  (await cookies()).get(cookie().name)?.value

/** Gives this browser a sign-in just opened, or with an empty token takes it away. */
export async function keepOperatorToken(token: string) {
  const { name, options } = cookie()
  ;(await cookies()).set(name, token, { ...options, maxAge: token ? signInHours * 3600 : 0 })
}

/** The operator behind a token, or null: unknown, expired, disabled. */
export async function operatorOfToken(token: string, at: Temporal.Instant): Promise<Operator | null> {
  const [row] = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
    db
      .select({ id: operators.id, email: operators.email })
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
  return row ?? null
}

/** What a request to the platform knows: the moment, the language, the operator if signed in. */
export const askedByOperator = cache(async (): Promise<OperatorAsked> => {
  const now = momentOf(await headers())
  const [speaker, token] = await Promise.all([speakerOfRequest(), operatorToken()])
  return { now, speaker, operator: token ? await operatorOfToken(token, now) : null }
})
