import type { Said } from '../first-accounts'
import { openAgentOf, openOperatorWithPassword } from '../first-accounts'
import { refuse } from '../refusal.mjs'
import type { Run } from './verb'

function say({ done, says }: Said): boolean {
  if (done) console.log(says)
  else console.error(says)
  return done
}

export const agent: Run = async ([slug, email, ...rest]) =>
  slug && email && rest.length === 0
    ? say(await openAgentOf(slug, email))
    : refuse('Usage : communes agent COMMUNE ADRESSE')

export const operator: Run = async ([email, ...rest]) =>
  email && rest.length === 0
    ? say(await openOperatorWithPassword(email))
    : refuse('Usage : communes operator ADRESSE')
