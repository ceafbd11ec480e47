import { describe, expect, it } from 'vitest'
import { reglementOf } from '@/communes/rules-of'
import { explained, lastMomentIn, opensIn } from './explained'
import { byKey, recordOf } from './tenant'

const rennes = await recordOf('rennes')
const bassens = await recordOf('bassens')
const ploeren = await recordOf('ploeren')
const chanteloup = await recordOf('chanteloup-les-vignes')
const auray = await recordOf('auray')

describe('À Rennes, 8 jours avant, pour ajouter comme pour annuler', () => {
  const mercredi = { activity: 'mercredi', service: '2026-11-04T08:30' }

  it.each(['book', 'modify', 'cancel'] as const)('%s : jusqu’au 27 octobre à minuit', (action) => {
    const found = explained(rennes, { ...mercredi, action, now: '2026-10-27T23:59' })
    expect([lastMomentIn(found), found.outcome.code]).toEqual(['2026-10-27T23:59', 'accepted'])
  })

  it('le lendemain, une demande unique se fait au centre', () => {
    const found = explained(rennes, { ...mercredi, now: '2026-10-28T00:00' })
    expect(found.outcome).toMatchObject({ code: 'late', effect: { kind: 'ask-centre' } })
  })

  it('pour le lundi 19 octobre, le délai est le dimanche 11', () => {
    const found = explained(rennes, { activity: 'vacances', service: '2026-10-19T08:30', now: '2026-10-01' })
    expect(lastMomentIn(found)).toBe('2026-10-11T23:59')
  })
})

describe('À Bassens, rien hors des périodes publiées', () => {
  it('et tant qu’aucune ne l’est, les réservations sont fermées, sans date connue', () => {
    const found = explained(bassens, { activity: 'alsh-vacances', service: '2026-10-19', now: '2026-10-01' })
    expect(found.outcome).toEqual({
      code: 'not-open',
      because: { code: 'not-announced', facts: {} },
      opensAt: null,
    })
  })

  it('ce qui n’est pas imprimé est supposé, avec sa question', () => {
    const [opening] = reglementOf(byKey(bassens.activities, 'restauration-scolaire')).openings
    expect(opening?.source).toMatchObject({ assumed: true, question: expect.stringContaining('2026-2027') })
  })
})

describe('À Ploeren', () => {
  it('la cantine 2023-2024 s’ouvre le 10 juillet 2023', () => {
    const found = explained(ploeren, {
      activity: 'restaurant-scolaire',
      service: '2023-09-05',
      now: '2023-07-09T23:59',
    })
    expect([opensIn(found), found.outcome.code]).toEqual(['2023-07-10T00:00', 'not-open'])
  })

  it('la Toussaint 2023 s’ouvre le 25 septembre 2023', () => {
    const found = explained(ploeren, { activity: 'vacances', service: '2023-10-23', now: '2023-09-25' })
    expect([opensIn(found), found.outcome.code]).toEqual(['2023-09-25T00:00', 'accepted'])
  })

  it('la date de 2026-2027 n’est pas annoncée', () => {
    const found = explained(ploeren, { activity: 'mercredi', service: '2026-11-04', now: '2026-10-01' })
    expect(found.outcome).toMatchObject({ code: 'not-open', because: { code: 'not-announced' } })
  })

  it('la garderie ne se réserve pas', () => {
    const found = explained(ploeren, { activity: 'garderie', service: '2026-11-05', now: '2026-11-05T18:00' })
    expect(found.outcome).toMatchObject({ code: 'accepted', because: { code: 'no-booking-needed' } })
  })

  it.each([
    ['2026-10-08T12:00', 'accepted'],
    ['2026-10-08T12:01', 'refused'],
  ])('une absence du 6 octobre à midi se justifie sous 48 h : le %s, %s', (now, code) => {
    const found = explained(ploeren, {
      activity: 'restaurant-scolaire',
      action: 'justify',
      service: '2026-10-06T12:00',
      now,
    })
    expect(found.outcome.code).toBe(code)
  })

  it('le sens de ces 48 h est supposé, et la question posée', () => {
    const found = explained(ploeren, {
      activity: 'restaurant-scolaire',
      action: 'justify',
      service: '2026-10-06T12:00',
      now: '2026-10-06',
    })
    expect(found.deadline?.source).toMatchObject({ assumed: true, question: expect.stringMatching(/après/) })
  })
})

describe('À Chanteloup', () => {
  it.each(['apps', 'tram', 'mercredi'])('%s : « 15 jours » qui sont 14, du 15 au 1er octobre', (activity) => {
    const found = explained(chanteloup, { activity, service: '2026-10-15', now: '2026-10-01' })
    expect(lastMomentIn(found)).toBe('2026-10-01T23:59')
  })

  it('les vacances se réservent 4 semaines avant le premier jour d’accueil', () => {
    const found = explained(chanteloup, { activity: 'vacances', service: '2026-10-19', now: '2026-09-01' })
    expect(lastMomentIn(found)).toBe('2026-09-21T23:59')
  })

  it.each([
    ['le 30 septembre, une réservation hors délai est acceptée', '2026-09-30T23:59', 'accepted'],
    ['le 1er octobre, elle est majorée', '2026-10-01T00:00', 'late'],
  ])('%s', (_, now, code) => {
    const found = explained(chanteloup, { activity: 'tram', service: '2026-10-05', now })
    expect(found.outcome.code).toBe(code)
  })

  it('le montant de la majoration n’est pas imprimé : la fiche ne l’invente pas', () => {
    const found = explained(chanteloup, { activity: 'tram', service: '2026-10-15', now: '2026-10-02' })
    expect(found.outcome).toMatchObject({ code: 'late', effect: { kind: 'announced' } })
    expect(found.late?.source.assumed).toBe(true)
  })
})

describe('À Auray', () => {
  const { limits, quotas, decisions } = reglementOf(byKey(auray.activities, 'klub'))

  it('la moitié des places est en ligne, et les repas ont leur propre nombre', () => {
    expect(quotas.map(({ rule }) => rule)).toEqual([
      { kind: 'channel-share', onlinePercent: 50, onSitePercent: 50 },
      { kind: 'own-stock', unit: 'repas', places: 24 },
    ])
  })

  it('une activité par créneau', () => {
    expect(limits.map(({ rule }) => rule)).toEqual([{ kind: 'one-per-slot' }])
  })

  it('un agent décide', () => {
    expect(decisions[0]?.rule.by).toBe('agent')
  })

  it('la fiche ne dit aucun délai : la réponse le dit aussi', () => {
    const found = explained(auray, { activity: 'klub', service: '2026-10-19', now: '2026-10-01' })
    expect(found.outcome).toEqual({ code: 'no-rule' })
  })
})
