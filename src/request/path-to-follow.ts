import { paths } from './paths'

const nowhere = 'http://nowhere.invalid'

/**
 * Where to bring a person who has signed in: where they wanted to go, if it is a page of this commune for people of
 * their kind; else their home. Never another site, another commune, nor an address that does something.
 */
export function pathToFollow(slug: string, kind: 'family' | 'agent', wanted: string | undefined): string {
  const home = kind === 'family' ? paths.familyHome(slug) : paths.households(slug)
  const rooms = kind === 'family' ? paths.home(slug) : paths.administration(slug)
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, nowhere)) return home
  const { origin, pathname, search } = new URL(wanted, nowhere)
  const isDoor = pathname === paths.home(slug) || pathname.startsWith(paths.signIn(slug))
  return origin === nowhere && pathname.startsWith(`${rooms}/`) && !isDoor ? `${pathname}${search}` : home
}
