import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { GET } from '@/app/[commune]/api/agenda/[feed]/route'
import { inCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { calendarFeeds } from '@/database/schema/bookings'
import { liveFeedKey } from '@/features/agenda/calendar-feed'
import { createFeed, renewFeed, revokeFeed } from '@/features/agenda/change-feed'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, asAgent, book, type Family, now } from './agenda-world'

type Command = typeof createFeed

const act = (commune: Commune, accountId: string, command: Command) =>
  inCommune(commune.id, { role: 'family', accountId }, async (db) => {
    await command(db, { now, viewer: { accountId } })
    return liveFeedKey(db, accountId)
  })

const ask = (slug: string, feed: string) =>
  GET(
    new Request(`http://127.0.0.1/${slug}/api/agenda/${feed}`, { headers: { 'x-test-now': now.toString() } }),
    {
      params: Promise.resolve({ commune: slug, feed }),
    },
  )

/** A family with a booking, and the key of its feed. */
async function aFeed({ language = 'fr' as 'fr' | 'ar' } = {}) {
  const commune = await aCommune()
  const family = await aFamily(commune, { language })
  await book(commune, family, { on: '2026-10-14' })
  const key = await act(commune, family.accountId, createFeed)
  if (!key) throw new Error('pas d’adresse')
  return { commune, family, key }
}

/** The lines of a file, unfolded (RFC 5545, 3.1), as one list of properties per event. */
async function eventsOf(response: Response) {
  const text = (await response.text()).replaceAll('\r\n ', '')
  return [...text.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, lines = '']) =>
    Object.fromEntries(
      lines
        .trim()
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    ),
  )
}

const refusedBody = async (response: Response) => [response.status, await response.text()]

describe('l’agenda dans le calendrier du téléphone', () => {
  test('l’adresse donne un fichier privé, que personne n’indexe', async () => {
    const { commune, key } = await aFeed()
    const { status, headers } = await ask(commune.slug, key)
    expect([
      status,
      headers.get('content-type'),
      headers.get('cache-control'),
      headers.get('x-robots-tag'),
    ]).toEqual([200, 'text/calendar; charset=utf-8', 'private, max-age=300', 'noindex'])
  })

  test('un jour réservé est un événement : qui, quoi, où, de quelle heure à quelle heure', async () => {
    const { commune, family, key } = await aFeed()
    const [event] = await eventsOf(await ask(commune.slug, key))
    expect(event).toMatchObject({
      UID: `${family.childIds.Léa}-2026-10-14-mercredi-villejean@${commune.slug}`,
      SUMMARY: 'Léa : Centre de loisirs du mercredi (Matin\\, Repas)',
      DTSTART: '20261014T063000Z',
      DTEND: '20261014T113000Z',
      LOCATION: 'Villejean',
    })
  })

  test('les événements sont dans la langue du compte, avec les mots que la commune a traduits', async () => {
    const { commune, key } = await aFeed({ language: 'ar' })
    const [event] = await eventsOf(await ask(commune.slug, key))
    expect(event?.SUMMARY).toContain('مركز الترفيه ليوم الأربعاء')
  })

  test('8 h 30 reste 8 h 30 de part et d’autre du passage à l’heure d’hiver, le 25 octobre 2026', async () => {
    const { commune, family, key } = await aFeed()
    for (const on of ['2026-10-23', '2026-10-26'])
      await book(commune, family, { on, activity: 'vacances', units: ['matin'] })
    const events = await eventsOf(await ask(commune.slug, key))
    expect(events.slice(1).map(({ DTSTART, DTEND }) => `${DTSTART} ${DTEND}`)).toEqual([
      '20261023T063000Z 20261023T100000Z',
      '20261026T073000Z 20261026T110000Z',
    ])
  })

  test('un autre foyer de la commune n’y est pas', async () => {
    const { commune, key } = await aFeed()
    const others: Family = await aFamily(commune, { children: ['Zoé'] })
    await book(commune, others, { on: '2026-11-18', child: 'Zoé' })
    expect(await eventsOf(await ask(commune.slug, key))).toHaveLength(1)
  })

  test('demander deux fois une adresse donne la même', async () => {
    const { commune, family, key } = await aFeed()
    expect(await act(commune, family.accountId, createFeed)).toBe(key)
  })

  test('chaque parent a la sienne', async () => {
    const { commune, family, key } = await aFeed()
    expect(await act(commune, family.otherAccountId, createFeed)).not.toBe(key)
  })

  test('remplacée, l’ancienne adresse ne répond plus et la nouvelle répond', async () => {
    const { commune, family, key } = await aFeed()
    const renewed = await act(commune, family.accountId, renewFeed)
    const statuses = [await ask(commune.slug, key), await ask(commune.slug, renewed ?? '')].map(
      (r) => r.status,
    )
    expect(statuses).toEqual([404, 200])
  })

  test('deux remplacements au même instant laissent une seule adresse', async () => {
    const { commune, family } = await aFeed()
    await Promise.all([1, 2, 3].map(() => act(commune, family.accountId, renewFeed)))
    const live = await inCommune(commune.id, { role: 'family', accountId: family.accountId }, (db) =>
      db
        .select({ id: calendarFeeds.id })
        .from(calendarFeeds)
        .where(and(eq(calendarFeeds.communeId, db.communeId), isNull(calendarFeeds.revokedAt))),
    )
    expect(live).toHaveLength(1)
  })

  test('supprimée, elle est introuvable', async () => {
    const { commune, family, key } = await aFeed()
    await act(commune, family.accountId, revokeFeed)
    expect(await refusedBody(await ask(commune.slug, key))).toEqual([404, ''])
  })

  test('demandée dans une autre commune, elle est introuvable', async () => {
    const { key } = await aFeed()
    const other = await aCommune()
    expect(await refusedBody(await ask(other.slug, key))).toEqual([404, ''])
  })

  test('elle meurt avec le compte que la mairie désactive', async () => {
    const { commune, family, key } = await aFeed()
    await inCommune(commune.id, asAgent, (db) =>
      db
        .update(accounts)
        .set({ disabledAt: now })
        .where(and(eq(accounts.communeId, db.communeId), eq(accounts.id, family.accountId))),
    )
    expect(await refusedBody(await ask(commune.slug, key))).toEqual([404, ''])
  })

  test.each([
    ['sans sa signature', (key: string) => key.slice(0, 36)],
    ['avec une signature vide', (key: string) => `${key.slice(0, 36)}.`],
    ['avec une signature changée', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    ['avec une suite', (key: string) => `${key}.ics`],
    ['inventée', () => 'agenda'],
  ])('%s, elle est introuvable', async (_title, forge) => {
    const { commune, key } = await aFeed()
    expect(await refusedBody(await ask(commune.slug, forge(key)))).toEqual([404, ''])
  })

  test('dans une commune qui n’existe pas, elle est introuvable', async () => {
    const { key } = await aFeed()
    expect(await refusedBody(await ask('nulle-part', key))).toEqual([404, ''])
  })
})
