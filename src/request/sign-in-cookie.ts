import 'server-only'
import { cookies } from 'next/headers'
import { signInCookie, signInHours } from './auth'

/** Gives this browser the sign-in just opened in a commune; only after the transaction that opened it. */
export async function giveSignIn(slug: string, token: string) {
  const { name, options } = signInCookie(slug)
  ;(await cookies()).set(name, token, { ...options, maxAge: signInHours * 3600 })
}

export async function takeSignIn(slug: string) {
  const { name, options } = signInCookie(slug)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

/** The token that this browser holds for a commune, or nothing. */
export const signInTokenOf = async (slug: string): Promise<string | undefined> =>
  (await cookies()).get(signInCookie(slug).name)?.value
