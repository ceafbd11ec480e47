import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { passwordAsTyped } from '@/domain/access/password'

/** Argon2id, OWASP's first choice of parameters: 19 MiB, 2 passes, 1 lane; some 12 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password that nobody knows, of the same cost as the others. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$0pg40/lfgcBb5i28xhwEEg$KHK7NyuZ8MMwbp2zQDDx7b3sIuhdhxzqpGm/znTBUvQ'

export const hashPassword = (password: string): Promise<string> => hash(passwordAsTyped(password), cost)

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, passwordAsTyped(password))

/** Takes as long as a real verification, and is always false: time must not tell whether an account exists. */
export async function pretendToVerify(password: string): Promise<false> {
  await verifyPassword(nobodysHash, password)
  return false
}

/** Whether a password is among the 49 000 that everybody tries. The list is read at the first question. */
export async function knownPasswords(): Promise<(candidate: string) => boolean> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  const set = await known
  return (candidate) => set.has(candidate)
}
let known: Promise<Set<string>> | undefined
