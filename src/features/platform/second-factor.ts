import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import { newTotpKey, sealTotpKey, totpStepOf, unsealTotpKey } from '@/adapters/identity/totp'
import type { PlatformDb } from '@/database/door'
import { operatorSignIns, operators } from '@/database/schema/platform'

export type OperatorRow = typeof operators.$inferSelect

/** The operator, held until the transaction ends: a code opens once, whoever sends it twice at the same moment. */
export async function lockOperator(db: PlatformDb, operatorId: string): Promise<OperatorRow | null> {
  const [row] = await db.select().from(operators).where(eq(operators.id, operatorId)).for('update')
  return row ?? null
}

/** The operator whose password alone this browser has proved; null when that is over. */
export async function pendingOperatorId(
  db: PlatformDb,
  held: string | undefined,
  now: Temporal.Instant,
): Promise<string | null> {
  if (!held) return null
  const [signIn] = await db
    .select({ operatorId: operatorSignIns.operatorId })
    .from(operatorSignIns)
    .innerJoin(operators, eq(operators.id, operatorSignIns.operatorId))
    .where(
      and(
        eq(operatorSignIns.tokenHash, hashOf(held)),
        gt(operatorSignIns.expiresAt, now),
        isNull(operatorSignIns.secondFactorAt),
        isNull(operators.disabledAt),
      ),
    )
  return signIn?.operatorId ?? null
}

/** A key for an operator who has none yet: it opens nothing before a first code has confirmed it. */
export const giveTotpKey = (db: PlatformDb, operatorId: string) =>
  db
    .update(operators)
    .set({ totpSecret: sealTotpKey(newTotpKey(), operatorId), totpLastStep: null })
    .where(and(eq(operators.id, operatorId), isNull(operators.totpConfirmedAt)))

/** The operator's key in clear, or null: none, or sealed under a secret that the portal has lost. */
export const totpKeyOf = ({ id, totpSecret }: Pick<OperatorRow, 'id' | 'totpSecret'>): string | null =>
  totpSecret ? unsealTotpKey(totpSecret, id) : null

/** The step that a code opens with this key; null for a wrong code, and for one that has opened before. */
export function stepOpenedBy(
  key: string | null,
  code: string | null,
  { lastStep, now }: { lastStep: number | null; now: Temporal.Instant },
): number | null {
  const step = key && code ? totpStepOf(key, code, now) : null
  return step !== null && (lastStep === null || step > lastStep) ? step : null
}

type NewSignIn = { token: string; now: Temporal.Instant; endsAt: Temporal.Instant }

/** Gives a browser that has proved both factors a sign-in of its own, in place of the one it held. */
export async function openProvedSignIn(
  db: PlatformDb,
  operatorId: string,
  { token, now, endsAt, held }: NewSignIn & { held: string | undefined },
) {
  if (held) await db.delete(operatorSignIns).where(eq(operatorSignIns.tokenHash, hashOf(held)))
  await db.insert(operatorSignIns).values({
    tokenHash: hashOf(token),
    operatorId,
    startedAt: now,
    expiresAt: endsAt,
    secondFactorAt: now,
  })
}

/** Ends the operator's other sign-ins, on every machine. */
export const endOtherSignIns = (db: PlatformDb, operatorId: string, token: string) =>
  db
    .delete(operatorSignIns)
    .where(and(eq(operatorSignIns.operatorId, operatorId), ne(operatorSignIns.tokenHash, hashOf(token))))
