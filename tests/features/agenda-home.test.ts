import { and, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { bookingDrafts } from '@/database/schema/bookings'
import { enrolments } from '@/database/schema/households'
import type { Viewer } from '@/domain/access/who'
import { familyHome } from '@/features/family-home/family-home'
import { newsForFamilies } from '@/features/family-home/news-for-families'
import { speak } from '@/i18n/speak'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, book, type Family, now } from './agenda-world'

const read = (commune: Commune, accountId: string, viewer: Partial<Viewer> = {}, at = now) =>
  readInCommune(commune.id, { role: 'family', accountId }, (db) =>
    familyHome(db, {
      ...{ commune, query: {}, params: {}, now: at, speaker: speak('fr') },
      viewer: { previousSignInAt: null, ...viewer, accountId } as Viewer,
    }),
  )

const aDraft = (commune: Commune, family: Family, changes: Record<string, boolean>) =>
  inCommune(commune.id, { role: 'family', accountId: family.accountId }, async (db) => {
    const childId = family.childIds.Léa ?? ''
    const [enrolment] = await db
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(
        and(
          eq(enrolments.communeId, db.communeId),
          eq(enrolments.childId, childId),
          eq(enrolments.activity, 'mercredi'),
        ),
      )
    const enrolmentId = enrolment?.id ?? ''
    await db.insert(bookingDrafts).values({
      ...{ communeId: db.communeId, accountId: family.accountId, enrolmentId, childId },
      ...{ changes, alsoForEnrolments: [], savedAt: now },
    })
    return enrolmentId
  })

describe('mon accueil', () => {
  test('chaque enfant a son âge, son centre et son centre de départ', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const [child] = (await read(commune, family.accountId)).children
    expect([child?.firstName, child?.ageYears, child?.enrolments[0]]).toMatchObject([
      'Léa',
      8,
      { centre: 'Villejean', departureCentre: 'Ille / Boulevard de Verdun', isBookable: true },
    ])
  })

  test.each([
    ['2027-03-01T22:59:00Z', 8],
    ['2027-03-01T23:00:00Z', 9],
  ])('né le 2 mars 2018, l’enfant a %s %i ans, à l’heure de la commune', async (at, years) => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const home = await read(commune, family.accountId, {}, Temporal.Instant.from(at))
    expect(home.children[0]?.ageYears).toBe(years)
  })

  test('l’autre parent du foyer est nommé, et lui seul', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await aFamily(commune)
    const { coRepresentatives } = await read(commune, family.accountId)
    expect(coRepresentatives).toEqual([{ firstName: 'Paul', lastName: 'Le Goff' }])
  })

  test('les demandes du foyer se lisent des deux parents, et pas d’un autre foyer', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const others = await aFamily(commune)
    const id = await book(commune, family, { on: '2026-11-18' })
    const seen = await Promise.all(
      [family.accountId, family.otherAccountId, others.accountId].map(async (account) =>
        (await read(commune, account)).requests.map((request) => request.id),
      ),
    )
    expect(seen).toEqual([[id], [id], []])
  })

  test('cinq demandes au plus, la dernière d’abord', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const ids: string[] = []
    for (const on of ['2026-11-04', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16'])
      ids.push(await book(commune, family, { on }))
    const { requests } = await read(commune, family.accountId)
    expect(requests.map(({ id }) => id)).toEqual(ids.reverse().slice(0, 5))
  })

  test('un brouillon attend son auteur, et pas l’autre parent', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const enrolmentId = await aDraft(commune, family, { [crypto.randomUUID()]: true })
    const seen = await Promise.all(
      [family.accountId, family.otherAccountId].map(async (account) =>
        (await read(commune, account)).drafts.map((draft) => draft.enrolmentId),
      ),
    )
    expect(seen).toEqual([[enrolmentId], []])
  })

  test('un brouillon où rien n’a changé n’est pas à terminer', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await aDraft(commune, family, {})
    expect((await read(commune, family.accountId)).drafts).toEqual([])
  })

  test('la dernière connexion se lit à l’heure de la commune', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const home = await read(commune, family.accountId, { previousSignInAt: '2019-06-21T10:06:00Z' })
    expect(home.lastSignInAt?.toPlainDateTime().toString()).toBe('2019-06-21T12:06:00')
  })
})

test('les actualités publiques et celles des familles, la dernière d’abord, sans celles de demain', () => {
  const piece = (key: string, publishedOn: string, audience: 'public' | 'families') => ({
    ...{ key, publishedOn, audience },
    ...{ title: key, body: key },
  })
  const news = [
    piece('rentree', '2026-09-01', 'public'),
    piece('demain', '2026-10-21', 'public'),
    piece('aujourd-hui', '2026-10-20', 'families'),
  ]
  const shown = newsForFamilies({ news }, Temporal.PlainDate.from('2026-10-20'))
  expect(shown.map(({ key }) => key)).toEqual(['aujourd-hui', 'rentree'])
})
