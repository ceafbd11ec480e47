import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintRecord } from '@/communes/lint/lint-record'
import { parseRecord, readRecord } from '@/communes/read-record'
import { smallRecord } from './broken-records'
import { tenantsFolder } from './tenant'

const file = `${tenantsFolder}petite-ville.yaml`
const linesBefore = smallRecord.trimEnd().split('\n').length + 5

/** The small record with a canteen whose rules are these lines; line 1 is the first of them. */
const withCanteen = (rules: string) => `${smallRecord}  - key: cantine
    kind: canteen
    label: Cantine
    source: { cite: Règlement }
    reglement:
${rules}`

async function faultsOf(text: string) {
  const read = await parseRecord(text, file)
  if (!read.ok) return read.faults
  return read.faultsOf(lintRecord(read.record, read.isWritten))
}

const entry = (rule: string, scope = '{}') =>
  `        - { label: Règle, scope: ${scope}, sentence: Une règle., source: { cite: Article 1 }, rule: ${rule} }\n`
const faultsIn = async (part: string, ...entries: string[]) => {
  const faults = await faultsOf(withCanteen(`      ${part}:\n${entries.join('')}`))
  return faults.map(({ line, message }) => `${line - linesBefore} ${message}`)
}

const tenants = readdirSync(tenantsFolder).filter((name) => name.endsWith('.yaml'))
it.each(tenants)('%s n’a aucune faute', async (name) => {
  const read = await readRecord(`${tenantsFolder}${name}`)
  expect(read.ok && read.faultsOf(lintRecord(read.record, read.isWritten))).toEqual([])
})

it('la petite fiche des exemples qui suivent n’a pas de faute', async () => {
  const rule = '{ kind: days-before, n: 8, onClosedDay: keep }'
  expect(await faultsIn('deadlines', entry(rule))).toEqual([])
})

describe('les délais', () => {
  it.each([
    ['après le service', '{ kind: days-after, n: 1, onClosedDay: keep }', 'après le service'],
    [
      'un jour sans ligne',
      "{ kind: weekday-table, onClosedDay: keep, table: { '1': { weekday: 3, weeksBack: 1 } } }",
      'pas de ligne',
    ],
    ['un jour fermé sans choix', '{ kind: days-before, n: 8 }', 'un jour fermé'],
  ])('%s', async (_, rule, said) => {
    expect(await faultsIn('deadlines', entry(rule, '{ actions: [book] }'))).toEqual([
      expect.stringMatching(new RegExp(`^2 .*${said}`)),
    ])
  })

  it('un délai fini avant l’ouverture est mort', async () => {
    const opening = entry('{ kind: before, n: 7 }', '{ actions: [book] }')
    const deadline = entry('{ kind: days-before, n: 8, onClosedDay: keep }', '{ actions: [book] }')
    expect(await faultsIn('openings', opening, `      deadlines:\n${deadline}`)).toEqual([
      expect.stringMatching(/^4 .*avant l’ouverture/),
    ])
  })

  it('justifier après le service est l’usage', async () => {
    const rule = '{ kind: days-after, n: 3, onClosedDay: keep }'
    expect(await faultsIn('deadlines', entry(rule, '{ actions: [justify] }'))).toEqual([])
  })

  it('un choix écrit dans une exception vaut pour elle', async () => {
    const override = (choice: string) =>
      `{ kind: days-before, n: 7, overrides: [{ when: { weekdays: [1] }, rule: { kind: days-before, n: 8${choice} } }], onClosedDay: keep }`
    expect(await faultsIn('deadlines', entry(override(', onClosedDay: previous-open-day')))).toEqual([])
    expect(await faultsIn('deadlines', entry(override('')))).toEqual([expect.stringMatching(/un jour fermé/)])
  })
})

describe('les règles qui ne s’appliquent jamais', () => {
  const keep = (n: number) => `{ kind: days-before, n: ${n}, onClosedDay: keep }`
  const never = expect.stringMatching(/ne s’applique jamais/)

  it('la seconde de deux règles du même cas', async () => {
    expect(await faultsIn('deadlines', entry(keep(7)), entry(keep(14)))).toEqual([
      expect.stringMatching(/^3 cette règle ne s’applique jamais/),
    ])
  })

  it('celle de deux actions qui ont chacune la leur', async () => {
    const both = entry(keep(7), '{ actions: [book, cancel] }')
    const one = entry(keep(8), '{ actions: [book] }')
    const other = entry(keep(9), '{ actions: [cancel] }')
    expect(await faultsIn('deadlines', both, one, other)).toEqual([expect.stringMatching(/^2 /)])
  })

  it('mais la règle générale et celle d’un profil se partagent les cas', async () => {
    expect(await faultsIn('deadlines', entry(keep(7)), entry(keep(8), '{ profile: annuel }'))).toEqual([])
  })

  it('le palier qui suit un palier sans condition', async () => {
    const ladder =
      '[{ trigger: booked-late, effect: { kind: refuse } }, { trigger: booked-late, effect: { kind: warn } }]'
    expect(await faultsIn('late', entry(ladder))).toEqual([never])
  })

  it('l’absence dont les motifs sont déjà pris', async () => {
    const rules = '{ personal: [{ reasons: [illness, other] }, { reasons: [illness] }] }'
    expect(await faultsIn('absences', entry(rules))).toEqual([never])
  })

  it('l’absence qui suit celle de tout motif', async () => {
    const rules = '{ personal: [{ reasons: [any] }, { reasons: [illness] }] }'
    expect(await faultsIn('absences', entry(rules))).toEqual([never])
  })

  it('mais celle du mercredi se partage la semaine avec celle de tous les jours', async () => {
    const tariff = '{ base: { kind: flat, price: 3 } }'
    expect(await faultsIn('tariffs', entry(tariff), entry(tariff, '{ weekdays: [3] }'))).toEqual([])
  })

  it('de deux règles du mercredi, la seconde', async () => {
    const ofWednesday = entry('{ base: { kind: flat, price: 3 } }', '{ weekdays: [3] }')
    expect(await faultsIn('tariffs', ofWednesday, ofWednesday)).toEqual([never])
  })

  it('l’exception d’un jour que l’activité n’a pas', async () => {
    const rule = `{ kind: days-before, n: 7, onClosedDay: keep, overrides: [{ when: { weekdays: [7] }, rule: ${keep(9)} }] }`
    expect(await faultsIn('deadlines', entry(rule))).toEqual([never])
  })
})

describe('une pénalité dite deux fois', () => {
  const faultsWith = async (penalty: string, part: string, rule: string) => {
    const faults = await faultsOf(
      withCanteen(`      penalties:\n${entry(penalty)}      ${part}:\n${entry(rule)}`),
    )
    return faults.map(({ line, message }) => `${line - linesBefore} ${message}`)
  }

  it.each([
    [
      'le retard du soir, dans late',
      '{ kind: late-pickup, cents: 500 }',
      'late',
      '[{ trigger: picked-up-late, effect: { kind: add, cents: 500 } }]',
    ],
    [
      'l’impayé, dans eligibility',
      '{ kind: unpaid, afterDays: 30, blocks: [book] }',
      'eligibility',
      '{ kind: unpaid, afterDays: 30 }',
    ],
  ])('%s', async (_, penalty, part, rule) => {
    expect(await faultsWith(penalty, part, rule)).toEqual([
      `2 dit deux fois : cette pénalité est aussi dans reglement › ${part}, gardez-en une`,
    ])
  })

  it('mais le retard du soir et la réservation tardive sont deux choses', async () => {
    const ladder = '[{ trigger: booked-late, effect: { kind: refuse } }]'
    expect(await faultsWith('{ kind: late-pickup, cents: 500 }', 'late', ladder)).toEqual([])
  })
})

describe('les fenêtres, les barèmes et les dates', () => {
  const window = (opensOn: string, closesOn: string, period = 'Vacances de Noël') =>
    `{ for: { period: ${period} }, opensOn: ${opensOn}, closes: { on: ${closesOn} } }`
  const windows = (...them: string[]) => entry(`{ kind: published-windows, windows: [${them.join(', ')}] }`)

  it('deux fenêtres des mêmes vacances se chevauchent', async () => {
    const twice = windows(window('2026-11-02', '2026-11-13'), window('2026-11-13', '2026-11-20'))
    expect(await faultsIn('openings', twice)).toEqual([
      expect.stringMatching(/^2 cette fenêtre chevauche la fenêtre 1/),
    ])
  })

  it.each([
    ['l’une après l’autre', window('2026-11-14', '2026-11-20')],
    ['d’autres vacances', window('2026-11-10', '2026-11-20', 'Vacances de Printemps')],
  ])('mais non %s', async (_, other) => {
    expect(await faultsIn('openings', windows(window('2026-11-02', '2026-11-13'), other))).toEqual([])
  })

  it.each([
    [
      'un trou',
      '{ upTo: 600, price: 2 }, { from: 601, price: 3 }',
      'barème troué : aucune tranche de 600,01 à 600,99',
    ],
    [
      'un recouvrement',
      '{ upTo: 600, price: 2 }, { from: 600, price: 3 }',
      'barème doublé : les tranches 1 et 2',
    ],
  ])('%s entre deux tranches', async (_, bands, said) => {
    const base = `{ base: { kind: bands, read: exact, bands: [${bands}] } }`
    expect(await faultsIn('tariffs', entry(base))).toEqual([expect.stringContaining(said)])
  })

  it('« mardi 30 novembre 2019 » était un samedi', async () => {
    const text = smallRecord.replace('welcome: Bienvenue.', 'welcome: Ouverture le mardi 30 novembre 2019.')
    expect(await faultsOf(text)).toEqual([
      {
        file,
        line: 10,
        column: 10,
        place: 'welcome',
        message: '« mardi 30 novembre 2019 » : ce jour est un samedi',
      },
    ])
  })

  it('le jour écrit à côté d’une date doit lui aller', async () => {
    expect(
      await faultsIn('openings', entry('{ kind: fixed-date, opensOn: 2026-07-10, weekday: 1 }')),
    ).toEqual(['2 le jour de la semaine ne va pas avec la date'])
  })

  it('un genre de règle inconnu dit ceux qui existent', async () => {
    expect(await faultsIn('openings', entry('{ kind: fixed, opensOn: 2026-07-10 }'))).toEqual([
      '2 valeurs possibles : none, fixed-date, dated-list, published-windows, before, rolling, school-return, phases',
    ])
  })
})

it('une règle qui nomme une activité inconnue est refusée', async () => {
  expect(await faultsIn('eligibility', entry('{ kind: enrolment, activities: [natation] }'))).toEqual([
    '2 activité inconnue : « natation »',
  ])
})
