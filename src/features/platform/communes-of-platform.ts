import { asc, count, desc, ilike, like, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { inPlatform } from '@/database/door'
import { communes } from '@/database/schema/platform'
import type { CommunesAsked } from './communes-asked'
import { type CommuneState, stateOfCommune } from './state-of-commune'

export type CommunesPage = { rows: CommuneState[]; asked: CommunesAsked; count: number; pages: number }

export const communesPerPage = 50

const columns = { name: communes.name, opened: communes.openedAt, state: communes.state }

/** The signs that mean something to LIKE, as themselves. */
const literal = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Words as an address writes them: « Saint-Ouen l’Aumône » is found by `saint ouen l aumone`. */
const asAddress = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function found(words: string) {
  if (!words) return undefined
  const address = asAddress(words)
  return or(
    ilike(communes.name, `%${literal(words)}%`),
    ilike(communes.inseeCode, `${literal(words)}%`),
    address ? like(communes.slug, `%${address}%`) : undefined,
  )
}

/** A page of the directory of communes, with what follows from each one's record. A page too far is the last. */
export async function communesOfPlatform(
  operatorId: string,
  asked: CommunesAsked,
  now: Temporal.Instant,
): Promise<CommunesPage> {
  const { by, descending } = asked.order
  const { directory, ...place } = await inPlatform({ role: 'operator', operatorId }, async (db) => {
    const [known] = await db.select({ count: count() }).from(communes).where(found(asked.words))
    const all = known?.count ?? 0
    const pages = Math.max(1, Math.ceil(all / communesPerPage))
    const page = Math.min(asked.page, pages)
    const directory = await db
      .select()
      .from(communes)
      .where(found(asked.words))
      .orderBy((descending ? desc : asc)(columns[by]), asc(communes.name), asc(communes.id))
      .limit(communesPerPage)
      .offset((page - 1) * communesPerPage)
    return { directory, asked: { ...asked, page }, count: all, pages }
  })
  const rows: CommuneState[] = []
  for (const entry of directory) rows.push(await stateOfCommune(operatorId, entry, now))
  return { rows, ...place }
}
