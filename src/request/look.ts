import 'server-only'
import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { storedRecord } from '@/communes/stored-record'
import { type CommuneDb, readInCommune } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { recordDrafts, recordVersions } from '@/database/schema/records'
import { mayDo } from '@/domain/access/rights'
import type { AgentViewer, Viewer } from '@/domain/access/who'
import { actorOf } from './actor'
import { type Asked, asked, pathAsked } from './asked'
import { env } from './env'
import { paths } from './paths'

/** Another moment at which an agent looks at the portal, and whose record is shown. */
export type Look = { at: Temporal.Instant; shows: 'in-force' | 'draft' }
/** `version` is null when the record is the viewer's draft. */
export type LookTaken = { at: Temporal.Instant; version: number | null }

const keptSeconds = 3600
const cookieName = (slug: string) => `espace.${slug}.au`

/** The header that keeps a look for an hour in this browser; `null` forgets it. */
export function lookHeader(slug: string, look: Look | null): string {
  const secure = env().PORTAL_ORIGIN.startsWith('https://') ? '; Secure' : ''
  const value = look ? `${look.at.toString()}~${look.shows}` : ''
  const age = look ? keptSeconds : 0
  return `${cookieName(slug)}=${value}; Path=/${slug}; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`
}

function lookIn(value: string | undefined): Look | null {
  const [at = '', shows] = value?.split('~') ?? []
  if (shows !== 'in-force' && shows !== 'draft') return null
  try {
    return { at: Temporal.Instant.from(at), shows }
  } catch {
    return null
  }
}

/** The look that this browser keeps, of a viewer who may read the settings; anybody else's is as if it were not there. */
async function lookOf(slug: string, viewer: Viewer | null): Promise<(Look & { viewer: AgentViewer }) | null> {
  if (viewer?.kind !== 'agent' || !mayDo(viewer, 'read-settings')) return null
  const look = lookIn((await cookies()).get(cookieName(slug))?.value)
  return look && { ...look, viewer }
}

/** The version in force at an instant, past or to come; before the first, the first. Null when there is none. */
async function versionInForceAt(db: CommuneDb, at: Temporal.Instant): Promise<number | null> {
  const published = and(eq(recordVersions.communeId, db.communeId), isNull(recordVersions.withdrawnAt))
  const [found] = await db
    .select({ version: recordVersions.version })
    .from(recordVersions)
    .where(and(published, lte(recordVersions.effectiveAt, at)))
    .orderBy(desc(recordVersions.effectiveAt), desc(recordVersions.version))
    .limit(1)
  if (found) return found.version
  const [first] = await db
    .select({ version: recordVersions.version })
    .from(recordVersions)
    .where(published)
    .orderBy(asc(recordVersions.effectiveAt))
    .limit(1)
  return first?.version ?? null
}

async function recordLookedAt(
  db: CommuneDb,
  { at, shows, viewer }: Look & { viewer: AgentViewer },
): Promise<{ version: number | null; record: CommuneRecord } | null> {
  if (shows === 'draft') {
    const [draft] = await db
      .select({ record: recordDrafts.record })
      .from(recordDrafts)
      .where(and(eq(recordDrafts.communeId, db.communeId), eq(recordDrafts.accountId, viewer.accountId)))
      .limit(1)
    if (draft) return { version: null, record: storedRecord(draft.record) }
  }
  const version = await versionInForceAt(db, at)
  return version === null ? null : { version, record: await recordOfVersion(db, version) }
}

/** What the town's agents do is always done now; their pages of another moment only show what a family would see. */
function isShownAsOf(path: string, slug: string): boolean {
  const isUnder = (address: string) => `${path.split('?')[0]}/`.startsWith(`${address}/`)
  return !isUnder(paths.administration(slug)) || isUnder(paths.portalAsOf(slug))
}

/**
 * The request of a page, as of the moment at which its viewer looks at the portal. Pages only: an action or a route
 * asks `asked`, which knows no other moment than its own.
 */
export const lookedAt = cache(async (slug: string): Promise<Asked & { look?: LookTaken }> => {
  const request = await asked(slug)
  const look = await lookOf(slug, request.viewer)
  if (!look) return request
  const shown = await readInCommune(request.commune.id, actorOf(look.viewer), (db) =>
    recordLookedAt(db, look),
  )
  if (!shown) return request
  const taken = { ...request, look: { at: look.at, version: shown.version } }
  if (!isShownAsOf((await pathAsked()) ?? '', slug)) return taken
  const { record } = shown
  return { ...taken, now: look.at, commune: { ...request.commune, record, name: record.name } }
})
