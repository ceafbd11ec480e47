import 'server-only'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

declare global {
  var portalSecret: string | undefined
}

/** Said once, when the process starts: the key of every keyed hash. Changing it ends links and calendar feeds. */
export function setSecret(secret: string) {
  globalThis.portalSecret = secret
}

/** 256 random bits, as 43 characters that may stand in an address. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What the database keeps of a secret: enough to recognise it, not to use it. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** A keyed hash for one purpose: the same words under another purpose give another value. */
export function keyedHash(purpose: string, words: string): string {
  if (!globalThis.portalSecret) throw new Error('setSecret() has not been called')
  return createHmac('sha256', `${globalThis.portalSecret} ${purpose}`).update(words).digest('base64url')
}

/**
 * The secret in a mailed link, from the id of its line in the outbox: each attempt to send makes the same mail, and
 * the database keeps only `hashOf` it.
 */
export const mailedKeyOf = (outboxId: string) => keyedHash('mailed-key', outboxId)

export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)))
}
