import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { hashOf, newSecret } from '@/adapters/identity/secrets'
import { disconnect } from '@/database/connection'
import { type Actor, type CommuneId, inCommune } from '@/database/door'
import { signIns } from '@/database/schema/accounts'
import { publishRecord } from '@/database/versions/publish-record'
import type { TownRole } from '@/domain/access/town-roles'
import { familyToOpen } from '@/features/household/open-account-form'
import { activate, openAgent, openFamily, openOperator } from '@/jobs/demo/accounts'
import { signInEnds } from '@/request/auth'
import type { Commune } from '@/request/commune'
import { connectFromEnv } from '@/request/connect'
import { recordOf } from '../communes/tenant'

connectFromEnv()
afterAll(disconnect)

/** A Monday of September, a week after the return to school. */
export const now = Temporal.Instant.from('2026-09-07T08:00:00Z')
export const today = Temporal.PlainDate.from('2026-09-07')
export const aPassword = 'trois velos sous la pluie'

const operator = { role: 'operator', operatorId: null } as const
export const agentOf = ({ agentId }: { agentId: string }): Actor => ({ role: 'agent', accountId: agentId })
export const familyOf = (accountId: string): Actor => ({ role: 'family', accountId })

/** A commune with the rules of a town of `tenants/`, at an address of its own. */
export async function aCommune({ rulesOf = 'rennes', slug = '' } = {}): Promise<Commune> {
  const id = randomUUID() as CommuneId
  const own = slug || `ville-${id.slice(0, 8)}`
  const inseeCode = String(Number.parseInt(id.slice(0, 6), 16) % 100_000).padStart(5, '0')
  const record = { ...(await recordOf(rulesOf)), slug: own, inseeCode }
  const { version } = await inCommune(id, operator, (db) =>
    publishRecord(db, record, { now, author: 'essai', reason: 'essai' }),
  )
  return { id, slug: own, name: record.name, recordVersion: version, record, isDemo: false }
}

type Adult = {
  firstName?: string
  lastName?: string
  email?: string
  identifier?: string
  title?: 'madame' | 'monsieur' | ''
}
const adult = (named: Adult) => ({
  firstName: 'Anne',
  lastName: 'Le Goff',
  email: `${randomUUID()}@exemple.fr`,
  ...named,
})

type Rights = { townRole: TownRole; services?: string[] }

/** An agent of the town, who has activated their account: an administrator, unless another role is said. */
export async function anAgent(
  commune: Commune,
  named: Adult = {},
  rights: Rights = { townRole: 'administrator' },
): Promise<{ agentId: string }> {
  const { email, identifier = email, title = '', ...names } = adult(named)
  const opened = await openAgent(commune, { ...names, title, email, identifier, language: 'fr' }, now, rights)
  await activate(commune, opened, { agentId: opened.accountId, password: aPassword, now })
  return { agentId: opened.accountId }
}

type Child = {
  firstName?: string
  lastName?: string
  bornOn?: string
  places?: string[]
  departureCentre?: string
}
export type AskedFamily = { guardian?: Adult; coGuardian?: Adult; children?: Child[] }

/** What an agent types to open a family's account; only what matters to the test is said. */
export const typedFamily = (
  { record }: Commune,
  { guardian = {}, coGuardian, children = [{}] }: AskedFamily = {},
) =>
  familyToOpen(record, today).parse({
    guardian: adult(guardian),
    coGuardian: coGuardian && adult({ firstName: 'Paul', ...coGuardian }),
    children: children.map((child) => ({
      ...{ firstName: 'Léa', lastName: 'Le Goff', bornOn: '2018-03-02', places: ['mercredi:villejean'] },
      ...child,
    })),
  })

/** A family whose account an agent has opened; `activated` when each adult has chosen the password above. */
export async function aFamily(commune: Commune, asked: AskedFamily & { activated?: true } = {}) {
  const agentId = randomUUID()
  const { householdId, accounts, childIds } = await openFamily(commune, typedFamily(commune, asked), {
    agentId,
    now,
  })
  if (asked.activated)
    for (const account of accounts) await activate(commune, account, { agentId, password: aPassword, now })
  const [accountId = '', coAccountId = ''] = accounts.map((account) => account.accountId)
  return { householdId, childIds, accountId, coAccountId }
}

/** An operator of the platform, with the password above. */
export async function anOperator() {
  const email = `${randomUUID()}@plateforme.fr`
  await openOperator({ email, password: aPassword })
  return { email }
}

/** A browser where somebody has signed in: the token in its cookie. */
export async function aSignIn({ id }: Commune, accountId: string, at = now): Promise<string> {
  const token = newSecret()
  await inCommune(id, { role: 'access' }, (db) =>
    db.insert(signIns).values({
      communeId: db.communeId,
      tokenHash: hashOf(token),
      accountId,
      startedAt: at,
      expiresAt: signInEnds(at),
    }),
  )
  return token
}
