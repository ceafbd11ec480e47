import 'server-only'
import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import { versionAt } from '@/communes/versions'
import { type CommuneId, inPlatform, readInCommune } from '@/database/door'
import { recordOfVersion } from '@/database/record-of-version'
import { communes } from '@/database/schema/platform'
import { speak } from '@/i18n/speak'
import { languageOf } from './language'

type Entry = typeof communes.$inferSelect

/** How long a list of suspended communes holds in this process: pages and actions refuse them at once, by themselves. */
const holdsMs = 2_000
const mostCommunes = 2_000

async function readSuspended(): Promise<Map<string, Entry>> {
  const rows = await inPlatform({ role: 'access' }, (db) =>
    db.select().from(communes).where(eq(communes.state, 'suspended')).limit(mostCommunes),
  )
  return new Map(rows.map((row) => [row.slug, row]))
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const phoneOf = ({ contacts, accounts }: CommuneRecord) =>
  contacts.find(({ key }) => key === accounts.contact)?.phone ?? contacts.find(({ phone }) => phone)?.phone

const look =
  'body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#16191d;background:#fff}main{max-width:40rem;margin:0 auto;padding:3rem 1rem}h1{font-size:1.75rem;line-height:1.2}'

type Sources = { language: string | undefined; acceptLanguage: string | null; nonce: string }

function pageOf(record: CommuneRecord, { language, acceptLanguage, nonce }: Sources): string {
  const { t, ...spoken } = speak(languageOf({ cookie: language, acceptLanguage }, record.languages))
  // a French name in an Arabic sentence moves none of its words; a telephone stays on one line
  const commune = `\u2068${record.name}\u2069`
  const phone = phoneOf(record)
  const title = `${t('platform.suspended.title')} – ${record.name}`
  const lines = [
    `<h1>${escaped(record.name)}</h1>`,
    `<p>${escaped(t('platform.suspended.sentence', { commune }))}</p>`,
    ...(phone
      ? [`<p>${escaped(t('platform.suspended.phone', { phone: phone.replaceAll(' ', '\u00a0') }))}</p>`]
      : []),
  ]
  return `<!doctype html><html lang="${spoken.language}" dir="${spoken.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style nonce="${nonce}">${look}</style></head><body><main>${lines.join('')}</main></body></html>`
}

async function closedPage(entry: Entry, now: Temporal.Instant, sources: Sources): Promise<Response> {
  const record = await readInCommune(entry.id as CommuneId, { role: 'access' }, (db) =>
    recordOfVersion(db, versionAt(entry, now)),
  )
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '3600',
  }
  return new Response(pageOf(record, sources), { status: 503, headers })
}

/**
 * Makes what every address of a suspended commune answers: its name, its telephone, and nothing else (503). Null for
 * any other address, and when the database does not say: pages then fail in their own way. The list is read again every
 * two seconds at most.
 */
export function answersOfSuspended() {
  let known: { readAt: number; entries: Promise<Map<string, Entry>> } | undefined
  const suspended = () => {
    if (!known || performance.now() - known.readAt >= holdsMs)
      known = { readAt: performance.now(), entries: readSuspended() }
    return known.entries
  }
  return async (pathname: string, now: Temporal.Instant, sources: Sources): Promise<Response | null> => {
    const entries = await suspended().catch(() => undefined)
    const entry = entries?.get(pathname.split('/')[1] ?? '')
    return entry ? closedPage(entry, now, sources) : null
  }
}
