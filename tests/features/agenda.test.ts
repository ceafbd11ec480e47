import { describe, expect, test } from 'vitest'
import { inCommune, readInCommune } from '@/database/door'
import { publishRecord } from '@/database/versions/publish-record'
import type { Viewer } from '@/domain/access/who'
import { agendaOfFamily } from '@/features/agenda/agenda-of-family'
import { nextDays } from '@/features/agenda/next-days'
import { speak } from '@/i18n/speak'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, asOperator, book, now } from './agenda-world'

const read = (commune: Commune, accountId: string, query: Record<string, string> = {}, at = now) =>
  readInCommune(commune.id, { role: 'family', accountId }, (db) =>
    agendaOfFamily(db, {
      ...{ commune, query, params: {}, now: at, speaker: speak('fr') },
      viewer: { accountId } as Viewer,
    }),
  )

const linesOf = ({ days }: Awaited<ReturnType<typeof read>>) =>
  days.map(
    ({ on, childName, units, state }) => `${on} ${childName} ${units.map((u) => u.unit).join('+')} ${state}`,
  )

describe('mon agenda', () => {
  test('un jour passé et un jour confirmé se lisent dans le mois', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14' })
    await book(commune, family, { on: '2026-10-21', activity: 'vacances', units: ['apres-midi'] })
    expect(linesOf(await read(commune, family.accountId))).toEqual([
      '2026-10-14 Léa matin+repas past',
      '2026-10-21 Léa apres-midi confirmed',
    ])
  })

  test('ce qui est annulé n’y est plus', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14', cancelled: true })
    expect(linesOf(await read(commune, family.accountId))).toEqual([])
  })

  test('les deux parents d’un foyer lisent le même agenda', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14' })
    expect(linesOf(await read(commune, family.otherAccountId))).toEqual(['2026-10-14 Léa matin+repas past'])
  })

  test('un autre foyer n’y voit rien, même en demandant l’enfant', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    const others = await aFamily(commune, { children: ['Zoé'] })
    await book(commune, family, { on: '2026-10-14' })
    const agenda = await read(commune, others.accountId, { enfant: family.childIds.Léa ?? '' })
    expect([linesOf(agenda), agenda.children.map(({ firstName }) => firstName)]).toEqual([[], ['Zoé']])
  })

  test('le choix d’un enfant laisse de côté les autres', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune, { children: ['Léa', 'Tom'] })
    await book(commune, family, { on: '2026-10-14' })
    await book(commune, family, { on: '2026-10-14', child: 'Tom', units: ['matin'] })
    const agenda = await read(commune, family.accountId, { enfant: family.childIds.Tom ?? '' })
    expect(linesOf(agenda)).toEqual(['2026-10-14 Tom matin past'])
  })

  test('la semaine s’arrête au dimanche', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    for (const on of ['2026-10-14', '2026-10-21'])
      await book(commune, family, { on, activity: on === '2026-10-21' ? 'vacances' : 'mercredi' })
    expect(linesOf(await read(commune, family.accountId, { semaine: '2026-10-14' }))).toEqual([
      '2026-10-14 Léa matin+repas past',
    ])
  })

  test('une activité décochée est cachée, reste dans la légende et se sait cachée', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14' })
    const { days, legend, hidesDays } = await read(commune, family.accountId, { 'activite-vacances': 'oui' })
    expect({ days, hidesDays, legend: legend.map(({ key }) => key) }).toEqual({
      days: [],
      hidesDays: true,
      legend: ['mercredi', 'vacances'],
    })
  })

  test('une activité inconnue dans l’adresse ne cache rien', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14' })
    expect((await read(commune, family.accountId, { 'activite-rien': 'oui' })).days).toHaveLength(1)
  })

  test('une séance que la commune retire reste lue comme telle ; celle qui a eu lieu reste passée', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    await book(commune, family, { on: '2026-10-14' })
    await book(commune, family, { on: '2026-10-21', activity: 'vacances', units: ['matin'] })
    const activities = commune.record.activities.map(({ booking: _closed, ...activity }) => activity)
    await inCommune(commune.id, asOperator, (db) =>
      publishRecord(db, { ...commune.record, activities }, { now, author: 'essai', reason: 'essai' }),
    )
    expect(linesOf(await read(commune, family.accountId))).toEqual([
      '2026-10-14 Léa matin+repas past',
      '2026-10-21 Léa matin withdrawn',
    ])
  })

  test('les prochains jours commencent après ce qui est fini, et s’arrêtent au nombre demandé', async () => {
    const commune = await aCommune()
    const family = await aFamily(commune)
    for (const on of ['2026-10-14', '2026-11-04', '2026-11-18', '2026-11-25'])
      await book(commune, family, { on })
    const days = await readInCommune(commune.id, { role: 'family', accountId: family.accountId }, (db) =>
      nextDays(db, { record: commune.record, now }, 2),
    )
    expect(days.map(({ on }) => on.toString())).toEqual(['2026-11-04', '2026-11-18'])
  })
})
