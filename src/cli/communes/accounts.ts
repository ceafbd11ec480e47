import type { Said } from '../first-accounts'
import { forgetSecondFactorOf, openAgentOf, openOperatorWithPassword } from '../first-accounts'
import { refuse } from '../refusal.mjs'
import type { Run } from './verb'

function say({ done, says }: Said): boolean {
  if (done) console.log(says)
  else console.error(says)
  return done
}

/** `agent COMMUNE ADRESSE`: opens the account of an administrator of the town. */
export const agent: Run = async ([slug, email, ...rest]) =>
  slug && email && rest.length === 0
    ? say(await openAgentOf(slug, email))
    : refuse('Usage : communes agent COMMUNE ADRESSE')

const forget = '--oublier-second-facteur'

/** `operator ADRESSE`: opens an operator, or makes one forget a lost second factor. */
export const operator: Run = async (given) => {
  const [email, ...rest] = given.filter((word) => word !== forget)
  if (!email || rest.length > 0) refuse(`Usage : communes operator ADRESSE [${forget}]`)
  return say(await (given.includes(forget) ? forgetSecondFactorOf(email) : openOperatorWithPassword(email)))
}
