import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { NextAuthOptions } from 'next-auth'
import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '@/adapters/identity/secrets'
import { type CommuneId, readInCommune } from '@/database/door'
import { accounts, signIns } from '@/database/schema/accounts'
import type { Viewer } from '@/domain/access/who'
import { env } from './env'
import { log } from './log'

/** A sign-in lasts twelve hours; on opening day nobody wants to type a password twice. */
export const signInHours = 12

const secure = () => env().PORTAL_ORIGIN.startsWith('https://')

/**
 * One cookie per commune. `__Host-` keeps it from being set by a neighbouring host. No name begins another: next-auth
 * would take the longer one for the rest of the shorter.
 */
export const signInCookie = (slug: string) => ({
  name: `${secure() ? '__Host-' : ''}espace.${slug}.connexion`,
  options: { httpOnly: true, sameSite: 'lax' as const, secure: secure(), path: '/' },
})

/** The person behind a token in this commune, or null: unknown, expired, of a disabled account, of another commune. */
export async function viewerOfToken(
  communeId: CommuneId,
  token: string,
  at: Temporal.Instant,
): Promise<Viewer | null> {
  const [row] = await readInCommune(communeId, { role: 'access' }, (db) =>
    db
      .select({
        accountId: accounts.id,
        townRole: accounts.townRole,
        services: accounts.services,
        identifier: accounts.identifier,
        email: accounts.email,
        title: accounts.title,
        firstName: accounts.firstName,
        lastName: accounts.lastName,
        previousSignInAt: accounts.previousSignInAt,
      })
      .from(signIns)
      .innerJoin(accounts, and(eq(accounts.communeId, signIns.communeId), eq(accounts.id, signIns.accountId)))
      .where(
        and(
          eq(signIns.communeId, db.communeId),
          eq(accounts.communeId, db.communeId),
          eq(signIns.tokenHash, hashOf(token)),
          gt(signIns.expiresAt, at),
          isNull(accounts.disabledAt),
        ),
      )
      .limit(1),
  )
  if (!row) return null
  const { townRole, services, ...known } = row
  const person = { ...known, previousSignInAt: row.previousSignInAt?.toString() ?? null }
  return townRole ? { ...person, kind: 'agent', townRole, services } : { ...person, kind: 'family' }
}

type Commune = { id: CommuneId; slug: string }
type AuthAsked = { now: Temporal.Instant; requestId?: string }

/**
 * next-auth reads the sign-in of one commune: the cookie holds a random token, the database its hash and its commune,
 * so that it is worth nothing at another address and ends when the row goes. Our own screens open and end it.
 */
export function authOptions(commune: Commune, { now, requestId }: AuthAsked): NextAuthOptions {
  const from = { commune: commune.slug, request: requestId }
  return {
    secret: env().PORTAL_SECRET,
    providers: [],
    // a sign-in that is over is a fact of every day, not an error
    logger: {
      error: (code) => code !== 'JWT_SESSION_ERROR' && log('error', 'next-auth', { ...from, code }),
      warn: (code) => log('warn', 'next-auth', { ...from, code }),
    },
    session: { strategy: 'jwt', maxAge: signInHours * 3600 },
    cookies: { sessionToken: signInCookie(commune.slug) },
    jwt: {
      encode: async ({ token }) => (token?.token as string | undefined) ?? '',
      decode: async ({ token }) => {
        const viewer = token ? await viewerOfToken(commune.id, token, now) : null
        return viewer ? { viewer, token } : null
      },
    },
    callbacks: {
      session: ({ session, token }) => ({ expires: session.expires, viewer: token.viewer }) as typeof session,
    },
  }
}

/** When a sign-in made now ends. */
export const signInEnds = (at: Temporal.Instant) => at.add({ hours: signInHours })
