import 'server-only'
import { cookies } from 'next/headers'
import { env } from './env'
import { paths } from './paths'

const keptMinutes = 10

/** What an agent looks for is a name: it stays out of addresses, which are logged and remembered. */
const cookieOf = (slug: string) => ({
  name: `espace.${slug}.recherche`,
  options: {
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: env().PORTAL_ORIGIN.startsWith('https://'),
    path: paths.administration(slug),
  },
})

/** Keeps the words of a search for ten minutes in this browser; none of them, and it is forgotten. */
export async function keepSearch(slug: string, words: string) {
  const { name, options } = cookieOf(slug)
  ;(await cookies()).set(name, words, { ...options, maxAge: words ? keptMinutes * 60 : 0 })
}

/** The words that this browser searches for in a commune, or none. */
export const searchOf = async (slug: string): Promise<string> =>
  (await cookies()).get(cookieOf(slug).name)?.value ?? ''
