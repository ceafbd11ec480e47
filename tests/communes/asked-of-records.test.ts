import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { absenceInRecord, absenceQuestion } from '@/communes/absence-in-record'
import { calendarOf } from '@/communes/calendar-of'
import { plannedSessions } from '@/communes/planned-sessions'
import { priceInRecord, priceQuestion } from '@/communes/price-in-record'
import { readFacts } from '@/communes/read-facts'
import { parseRecord } from '@/communes/read-record'
import { isWorkingDay } from '@/domain/calendar/days'
import { smallRecord } from './broken-records'
import { byKey, recordOf, tenantsFolder } from './tenant'

async function recordFrom(text: string) {
  const read = await parseRecord(text, `${tenantsFolder}petite-ville.yaml`)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.record
}

describe('le prix', async () => {
  const record = await recordFrom(`${smallRecord}      tariffs:
        - label: Repas
          sentence: Selon le quotient familial.
          source: { cite: Délibération 12 }
          rule: { base: { kind: bands, read: exact, bands: [{ upTo: 600, price: 2 }, { above: 600, price: 3.5 }] } }
        - label: Repas des annuels
          scope: { profile: annuel, fromOn: 2026-09-01 }
          sentence: Un prix unique.
          source: { cite: Délibération 13 }
          rule: { base: { kind: flat, price: 1.5 } }
      quotients:
        - label: Quotient
          sentence: Le mois qui suit.
          source: { cite: Délibération 12 }
          rule: { effect: next-month }
`)
  const mercredi = byKey(record.activities, 'mercredi')
  const priced = (facts: object) => priceInRecord(mercredi, priceQuestion.parse(facts))

  it.each([
    [60_000, 200],
    [60_001, 350],
  ])('d’un quotient de %i centimes est %i centimes', (quotientFamilialCents, cents) => {
    expect(priced({ quotientFamilialCents })?.outcome).toMatchObject({ ok: true, cents })
  })

  it('d’un annuel, le jour où son tarif vaut, est celui de sa délibération', () => {
    const found = priced({ profile: 'annuel', on: '2026-10-01' })
    expect([found?.outcome, found?.tariff.source.cite]).toEqual([
      expect.objectContaining({ cents: 150 }),
      'Délibération 13',
    ])
  })

  it('d’un annuel avant que son tarif ne vaille suit le quotient', () => {
    expect(priced({ profile: 'annuel', on: '2026-08-31' })?.outcome).toMatchObject({
      ok: false,
      code: 'quotient-missing',
    })
  })

  it.each([
    ['2026-10-31', 350],
    ['2026-11-01', 200],
  ])('le quotient reçu le 10 octobre compte le mois suivant : le %s, %i centimes', (on, cents) => {
    const quotients = [
      { valueCents: 90_000, standsForOn: '2026-01-01', receivedOn: '2026-01-10' },
      { valueCents: 50_000, standsForOn: '2026-10-01', receivedOn: '2026-10-10' },
    ]
    expect(priced({ on, quotients })?.outcome).toMatchObject({ ok: true, cents })
  })

  it('sans tarif dans la fiche, il n’y a pas de prix', async () => {
    const rennes = await recordOf('rennes')
    expect(priceInRecord(byKey(rennes.activities, 'mercredi'), priceQuestion.parse({}))).toBeNull()
  })
})

describe('l’absence', () => {
  const absence = (reason: string) => ({
    days: ['2026-10-20', '2026-10-19'],
    reason,
    notifiedAt: '2026-10-19T08:00',
    at: '2026-10-20T18:00',
  })

  it('à Bassens, une absence signalée est laissée au service, jour par jour, dans l’ordre', async () => {
    const bassens = await recordOf('bassens')
    const judged = absenceInRecord(
      bassens,
      byKey(bassens.activities, 'alsh-vacances'),
      absenceQuestion.parse(absence('illness')),
    )
    expect(judged?.outcome.days.map(({ on, because }) => `${on} ${because.code}`)).toEqual([
      '2026-10-19 agent-decides',
      '2026-10-20 agent-decides',
    ])
  })

  it('à Rennes, la fiche ne dit rien des absences', async () => {
    const rennes = await recordOf('rennes')
    const question = absenceQuestion.parse(absence('illness'))
    expect(absenceInRecord(rennes, byKey(rennes.activities, 'vacances'), question)).toBeNull()
  })

  it('un fait mal écrit est dit à sa place', () => {
    expect(readFacts(absenceQuestion, { days: ['hier'], at: '2026-10-20' })).toEqual({
      ok: false,
      faults: ['days › 0 : un service s’écrit 2026-11-04T08:30, ou 2026-11-04 sans son heure'],
    })
  })
})

describe('le calendrier de la commune', async () => {
  const record = await recordFrom(`calendar:
  closures: [{ fromOn: 2026-12-24, toOn: 2026-12-31, label: Fermeture de fin d’année }]
  localHolidays: { 2026-10-07: Fête patronale }
  bridges: [2027-05-07]
  deskDays: [1, 2, 3, 5]
  source: { cite: Délibération 7 }
${smallRecord}`)
  const calendar = calendarOf(record)

  it.each([
    ['2026-12-24', 'une fermeture'],
    ['2026-10-07', 'un jour férié du lieu'],
  ])('le %s, %s, n’est pas un jour ouvré', (day) => {
    expect(isWorkingDay(Temporal.PlainDate.from(day), calendar)).toBe(false)
  })

  it('les jours de guichet sont ceux de la fiche', () => {
    expect([calendar.deskDays, calendar.bridges]).toEqual([[1, 2, 3, 5], ['2027-05-07']])
  })

  it('les mercredis de l’activité sautent le férié du lieu', () => {
    const days = plannedSessions(record).map(({ on }) => on)
    expect([days.includes('2026-10-07'), days.includes('2026-10-14')]).toEqual([false, true])
  })
})
