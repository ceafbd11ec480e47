import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { hashPassword } from '@/adapters/identity/passwords'
import { mailedKeyOf } from '@/adapters/identity/secrets'
import { type CommuneId, inCommune, inPlatform, readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { operators } from '@/database/schema/platform'
import type { TownRole } from '@/domain/access/town-roles'
import type { Outcome } from '@/domain/refusal'
import { choosePassword } from '@/features/access/choose-password'
import { openAgentAccount } from '@/features/agents/open-agent-account'
import type { AdultToOpen, FamilyToOpen } from '@/features/household/open-account-form'
import { type OpenedFamily, openFamilyAccount } from '@/features/household/open-family-account'
import { resendActivation } from '@/features/household/resend-activation'
import { openOperatorAccount } from '@/features/platform/open-operator-account'
import type { Commune } from '@/request/commune'

/** What the data of a demonstration cannot be refused: a refusal there is a mistake in it. */
function doneOf<Done>(outcome: Outcome<Done>): Done {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.done
}

/** The accounts of a commune with one of these e-mail addresses. */
export const accountsWith = (id: CommuneId, emails: string[]) =>
  readInCommune(id, { role: 'access' }, (db) =>
    db
      .select({ id: accounts.id, email: accounts.email, activatedAt: accounts.activatedAt })
      .from(accounts)
      .where(and(eq(accounts.communeId, db.communeId), inArray(accounts.email, emails))),
  )

/** Opens a family's account as an agent of the commune does. */
export const openFamily = async (
  { id, record }: Pick<Commune, 'id' | 'record'>,
  family: FamilyToOpen,
  by: { agentId: string; now: Temporal.Instant },
): Promise<OpenedFamily> =>
  doneOf(
    await inCommune(id, { role: 'agent', accountId: by.agentId }, (db) =>
      openFamilyAccount(db, family, { record, now: by.now, householdId: randomUUID() }),
    ),
  )

/** Opens an agent's account; the first of a commune is opened by nobody yet. */
export const openAgent = async (
  { id }: Pick<Commune, 'id'>,
  agent: AdultToOpen,
  now: Temporal.Instant,
  rights: { townRole: TownRole; services?: string[] } = { townRole: 'administrator' },
): Promise<{ accountId: string; mailId: string }> =>
  doneOf(
    await inCommune(id, { role: 'agent', accountId: randomUUID() }, (db) =>
      openAgentAccount(db, agent, { now, ...rights }),
    ),
  )

/** Follows the link of an activation mail, sending another one first when the mail is not known. */
export async function activate(
  { id, name }: Pick<Commune, 'id' | 'name'>,
  account: { accountId: string; mailId?: string },
  { agentId, password, now }: { agentId: string; password: string; now: Temporal.Instant },
) {
  const { accountId } = account
  const mail =
    account.mailId ??
    doneOf(
      await inCommune(id, { role: 'agent', accountId: agentId }, (db) =>
        resendActivation(db, { accountId }, { now }),
      ),
    )?.mailId
  if (!mail) throw new Error('the account waits for no activation')
  const form = { key: mailedKeyOf(mail), password, repeatPassword: password }
  doneOf(await inCommune(id, { role: 'access' }, (db) => choosePassword(db, form, { now, townName: name })))
}

type NewOperator = {
  email: string
  password: string
  secondFactor?: { key: string; confirmedAt: Temporal.Instant }
}

/** Adds an operator of the platform, unless there is one with this address. */
export async function openOperator({ email, password, secondFactor }: NewOperator) {
  await inPlatform({ role: 'operator', operatorId: null }, async (db) => {
    const [known] = await db
      .select({ id: operators.id })
      .from(operators)
      .where(eq(operators.email, email))
      .limit(1)
    if (known) return
    await openOperatorAccount(db, { email, passwordHash: await hashPassword(password), secondFactor })
  })
}
