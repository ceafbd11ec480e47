import 'server-only'
import { cookies } from 'next/headers'
import { seal, unseal } from '@/adapters/identity/sealed'
import { secondFactorMinutes } from '@/domain/access/second-factor'
import { platformCookie } from './operator'

/** What an operator is shown and the database does not keep: new recovery codes, a key not confirmed yet. */
type Shown = 'codes-de-secours' | 'nouvelle-cle'

/** Keeps a secret in this browser, encrypted for this operator, for as long as it takes to write it down. */
export async function showOnce(what: Shown, operatorId: string, secret: string) {
  const { name, options } = platformCookie(what)
  const maxAge = secondFactorMinutes * 60
  ;(await cookies()).set(name, seal(secret, what, operatorId), { ...options, maxAge })
}

/** The secret that this browser was given for this operator, or null. */
export async function secretShown(what: Shown, operatorId: string): Promise<string | null> {
  const kept = (await cookies()).get(platformCookie(what).name)?.value
  return kept ? unseal(kept, what, operatorId) : null
}

/** Takes the secret away from this browser. */
export async function hideSecret(what: Shown) {
  const { name, options } = platformCookie(what)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
