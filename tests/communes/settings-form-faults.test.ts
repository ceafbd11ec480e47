import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { activity } from '@/communes/activity'
import { communeRecord } from '@/communes/record'
import { reglement } from '@/communes/reglement'
import { theme } from '@/communes/theme'
import { blockTyped } from '@/features/settings/form/block-typed'
import { faultsAt, judged } from '@/features/settings/form/faults-at'
import { fieldsOf } from '@/features/settings/form/fields-of'
import type { Submitted } from '@/features/settings/form/sent'
import { fieldFaultWords } from '@/i18n/settings/fields-faults'
import { htmlOf } from './settings-form-html'
import { recordOf } from './tenant'

const entryOf = (part: keyof typeof reglement.shape) => reglement.shape[part].unwrap().element as z.ZodType
const said = { 'label.fr': 'Règle', 'sentence.fr': 'Ce que lisent les familles.', 'source.cite': 'Article 7' }

function faults(part: keyof typeof reglement.shape, typed: Submitted) {
  const schema = entryOf(part)
  const value = blockTyped(schema, { ...said, ...typed }, part)
  const { error } = judged(schema, value)
  return error ? faultsAt(error, fieldsOf(schema, value, { of: part }), fieldFaultWords) : []
}

describe('une faute est dite à sa place', () => {
  test.each<[string, keyof typeof reglement.shape, Submitted, { field: string; message: string }[]]>([
    [
      'un nombre écrit en lettres',
      'deadlines',
      { 'rule.kind': 'days-before', 'rule.n': 'huit' },
      [{ field: 'rule.n', message: 'Écrivez un nombre entier, en chiffres.' }],
    ],
    [
      'une heure qui n’existe pas, et un nombre oublié',
      'deadlines',
      { 'rule.kind': 'days-before', 'rule.n': '', 'rule.at': '25 h' },
      [
        { field: 'rule.n', message: 'Remplissez ce champ.' },
        { field: 'rule.at', message: 'Écrivez une heure comme 08:30.' },
      ],
    ],
    [
      'un nombre trop grand',
      'deadlines',
      { 'rule.kind': 'hours-before', 'rule.hours': '5000' },
      [{ field: 'rule.hours', message: 'Ce nombre est trop grand : 2000 au plus.' }],
    ],
    [
      'une exception sans son cas',
      'deadlines',
      {
        ...{ 'rule.kind': 'days-before', 'rule.n': '8', 'rule.overrides.~': '1' },
        ...{ 'rule.overrides.0.rule.kind': 'same-day', 'rule.overrides.0.when.weekdays.~': 'oui' },
      },
      [{ field: 'rule.overrides.0.when', message: 'Une condition dit au moins un cas.' }],
    ],
    [
      'dans la sorte choisie seulement, quand plusieurs sont possibles',
      'openings',
      {
        'rule.kind': 'phases',
        'rule.phases.~': '1',
        'rule.phases.0.for.who': 'schools',
        'rule.phases.0.for.schools': '',
        'rule.phases.0.opening.kind': 'fixed-date',
      },
      [
        { field: 'rule.phases.0.for.schools', message: 'Remplissez ce champ.' },
        { field: 'rule.phases.0.opening.opensOn', message: 'Remplissez ce champ.' },
      ],
    ],
    [
      'le jour de la semaine qui ne va pas avec la date',
      'openings',
      { 'rule.kind': 'fixed-date', 'rule.opensOn': '2026-11-24', 'rule.weekday': '3' },
      [{ field: 'rule', message: 'Le jour de la semaine ne va pas avec la date.' }],
    ],
    [
      'les services d’une date : ceux de la branche choisie',
      'openings',
      {
        ...{ 'rule.kind': 'dated-list', 'rule.dates.~': '1', 'rule.dates.0.opensOn': '2026-11-02' },
        ...{ 'rule.dates.0.for.~': 'fromOn', 'rule.dates.0.for.fromOn': '2026-12-19' },
      },
      [{ field: 'rule.dates.0.for.toOn', message: 'Remplissez ce champ.' }],
    ],
    [
      'une date choisie et laissée vide',
      'eligibility',
      { 'rule.kind': 'age', 'rule.asOf.~': 'date', 'rule.asOf.value': '', 'rule.from.~': 'at-once' },
      [{ field: 'rule.asOf.value', message: 'Remplissez ce champ.' }],
    ],
    [
      'aucune démarche cochée',
      'graces',
      { 'rule.fromOn': '2026-08-24', 'rule.toOn': '2026-09-30', 'rule.actions.~': 'oui' },
      [{ field: 'rule.actions', message: 'Cochez au moins une case.' }],
    ],
    [
      'un prix à trois décimales',
      'tariffs',
      { 'rule.base.kind': 'flat', 'rule.base.price': '3,755' },
      [{ field: 'rule.base.price', message: 'Écrivez un montant ou un nombre comme 3,75.' }],
    ],
    [
      'une liste vide',
      'tariffs',
      { 'rule.base.kind': 'bands', 'rule.base.bands.~': '0' },
      [{ field: 'rule.base.bands', message: 'Ajoutez au moins une ligne.' }],
    ],
    [
      'les deux parts qui ne font pas 100',
      'quotas',
      { 'rule.kind': 'channel-share', 'rule.onlinePercent': '50', 'rule.onSitePercent': '40' },
      [{ field: 'rule.onSitePercent', message: 'Les deux parts font 100 ensemble.' }],
    ],
    [
      'un montant en euros trop grand',
      'late',
      {
        'rule.~': '1',
        'rule.0.trigger': 'booked-late',
        'rule.0.effect.kind': 'add',
        'rule.0.effect.cents': '20000',
      },
      [{ field: 'rule.0.effect.cents', message: 'Ce nombre est trop grand : 10000 au plus.' }],
    ],
  ])('%s', (_, part, typed, expected) => {
    expect(faults(part, typed)).toEqual(expected)
  })

  test('une phrase seulement traduite manque en français', () => {
    expect(faults('decisions', { 'rule.by': 'portal', 'sentence.fr': '', 'sentence.ru': 'Правило' })).toEqual(
      [{ field: 'sentence.fr', message: 'Remplissez ce champ.' }],
    )
  })

  test('un contraste trop faible est dit à la couleur, avec sa mesure', () => {
    const value = { primary: '#8fb3e8', accent: '#b45309', tint: '#eef3fa' }
    const { error } = judged(theme, value)
    const [fault] = error ? faultsAt(error, fieldsOf(theme, value, { of: 'theme' }), fieldFaultWords) : []
    expect([fault?.field, fault?.message]).toEqual([
      'primary',
      expect.stringMatching(/^Contraste insuffisant : .*4\.5\.$/),
    ])
  })

  test('deux moments du même nom : la faute est au nom, puisque leur clé ne se voit pas', async () => {
    const record = await recordOf('rennes')
    const [first] = record.activities
    const units = first?.booking?.units ?? []
    const twice = { ...first, booking: { ...first?.booking, units: [...units, units[0]] } }
    const { error } = judged(communeRecord, { ...record, activities: [twice, ...record.activities.slice(1)] })
    const fields = fieldsOf(activity, twice, { of: 'activities' })
    expect(error && faultsAt(error, fields, fieldFaultWords, { at: ['activities', 0] })).toEqual([
      { field: 'booking.units.3.label.fr', message: '« matin » est déjà pris dans cette liste.' },
    ])
  })

  test('ce qui ne va plus ailleurs dans la fiche est dit en tête du formulaire', async () => {
    const record = await recordOf('rennes')
    const { error } = judged(communeRecord, { ...record, contacts: record.contacts.slice(0, 1) })
    const fields = fieldsOf(communeRecord.shape.contacts, [], { of: 'contacts' })
    const found = error ? faultsAt(error, fields, fieldFaultWords, { at: ['contacts'] }) : []
    expect(found.map(({ field }) => field)).toEqual(found.length > 0 ? ['form'] : [])
  })
})

describe('le formulaire qui revient', () => {
  const schema = entryOf('deadlines')
  const typed = { ...said, 'rule.kind': 'days-before', 'rule.n': 'huit', 'rule.at': '12 h' }
  const value = blockTyped(schema, typed, 'deadlines')
  const fields = fieldsOf(schema, value, { of: 'deadlines' })
  const { error } = judged(schema, value)
  const html = htmlOf(fields, { faults: error ? faultsAt(error, fields, fieldFaultWords) : [] })

  test('rend ce qui a été tapé', () => {
    expect(html).toMatch(/<input[^>]*name="rule\.n"[^>]*value="huit"/)
  })

  test('mène du résumé des fautes à chaque champ', () => {
    const target = /<a href="#([^"]+)"[^>]*>Le délai, Nombre\s: écrivez un nombre/.exec(html)?.[1] ?? 'aucun'
    const control = html.match(/<input[^>]*>/g)?.find((tag) => tag.includes(`id="${target}"`))
    expect(control).toContain('name="rule.n"')
  })
})

test('une ligne qui porte le nom de sa liste garde ses propres mots', () => {
  const value = { rule: { kind: 'points', points: [{ criterion: 'parents-qui-travaillent', points: 3 }] } }
  const html = htmlOf(fieldsOf(entryOf('allocation'), value, { of: 'allocation' }))
  expect(html).toMatch(/<label for="[^"]*-rule\.points\.0\.criterion"[^>]*>Critère</)
})
