import { hashPassword } from '@/adapters/identity/passwords'
import { newSecret } from '@/adapters/identity/secrets'
import { inCommune, inPlatform } from '@/database/door'
import { adultToOpen } from '@/domain/access/adult'
import { openAgentAccount } from '@/features/agents/open-agent-account'
import { forgetSecondFactor } from '@/features/platform/forget-second-factor'
import { openOperatorAccount } from '@/features/platform/open-operator-account'
import { systemNow } from '@/request/clock'
import { communeAt } from '@/request/commune'

/** What a command says to whoever typed it; not done when something refuses it. */
export type Said = { done: boolean; says: string }
const no = (says: string): Said => ({ done: false, says })

/** Nobody is signed in on the command line: the journal says so. */
const nobody = '00000000-0000-0000-0000-000000000000'
const refusals: Partial<Record<string, string>> = {
  'email-taken': 'Un compte de cette commune a déjà cette adresse.',
  'identifier-taken': 'Un compte de cette commune a déjà cette adresse pour identifiant.',
}

/** Opens the account of an agent, who receives the mail that activates it. */
export async function openAgentOf(slug: string, email: string, now = systemNow()): Promise<Said> {
  const commune = await communeAt(slug, now)
  if (!commune) return no(`Aucune commune ouverte à l’adresse « ${slug} ».`)
  const agent = adultToOpen(commune.record.languages).safeParse({
    firstName: 'Agent',
    lastName: commune.name,
    email,
  })
  if (!agent.success) return no(`« ${email} » n’est pas une adresse.`)
  const outcome = await inCommune(commune.id, { role: 'agent', accountId: nobody }, (db) =>
    openAgentAccount(db, agent.data, { now, townRole: 'administrator' }),
  )
  if (!outcome.ok) return no(refusals[outcome.refusal.code] ?? outcome.refusal.code)
  return {
    done: true,
    says: `Compte d’agent ouvert : le courriel d’activation part vers ${agent.data.email}.`,
  }
}

/** Opens the account of an operator with a password drawn at random, which is said here and nowhere else. */
export async function openOperatorWithPassword(email: string): Promise<Said> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u.test(email)) return no(`« ${email} » n’est pas une adresse.`)
  const password = newSecret()
  const passwordHash = await hashPassword(password)
  const opened = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
    openOperatorAccount(db, { email, passwordHash }),
  )
  if (!opened) return no('Un opérateur a déjà cette adresse ; son mot de passe ne change pas.')
  return { done: true, says: `Opérateur ouvert. Son mot de passe, dit cette seule fois : ${password}` }
}

/** Forgets the second factor of an operator who has lost it; the next sign-in shows a new key. */
export async function forgetSecondFactorOf(email: string): Promise<Said> {
  const known = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
    forgetSecondFactor(db, email),
  )
  return known
    ? { done: true, says: 'Second facteur oublié : la prochaine connexion en montre un neuf.' }
    : no(`Aucun opérateur n’a l’adresse « ${email} ».`)
}
