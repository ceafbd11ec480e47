import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import type { Temporal } from 'temporal-polyfill'
import { newSecret } from '@/adapters/identity/secrets'
import { signInEnds } from './auth'

/**
 * What a command of the door needs of its request, and the ids it may use. Without the header of the server in front
 * nobody comes near a password: tries could not be counted.
 */
export async function visitAt(now: Temporal.Instant) {
  const address = (await headers()).get('x-portal-address')
  if (!address) throw new Error('the server in front did not say the address')
  return { now, address, token: newSecret(), endsAt: signInEnds(now), outboxId: randomUUID() }
}
