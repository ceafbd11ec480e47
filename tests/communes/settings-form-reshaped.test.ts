import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { contact } from '@/communes/record'
import { reglement } from '@/communes/reglement'
import { blockTyped } from '@/features/settings/form/block-typed'
import { fieldsOf } from '@/features/settings/form/fields-of'
import { isReshaping, reshaped } from '@/features/settings/form/reshaped'
import { htmlOf, sentBy } from './settings-form-html'

const deadline = reglement.shape.deadlines.unwrap().element as z.ZodType
const opening = reglement.shape.openings.unwrap().element as z.ZodType
const tariff = reglement.shape.tariffs.unwrap().element as z.ZodType

/** The form of a value, a button of it pressed, and what the form that comes back then sends. Drafts are kept as JSON. */
function pressed(schema: z.ZodType, of: string, value: unknown, go: string) {
  const typed = blockTyped(schema, sentBy(htmlOf(fieldsOf(schema, value, { of }))), of)
  const kept = JSON.parse(JSON.stringify(reshaped(typed, go, schema, of)))
  const again = htmlOf(fieldsOf(schema, kept, { of }))
  return blockTyped(schema, sentBy(again), of) as Record<string, unknown>
}

const rule = (kind: object) => ({
  label: 'Délai',
  rule: kind,
  sentence: 'Huit jours.',
  source: { cite: 'Article 7' },
})
const eightDays = { kind: 'days-before', n: 8, unit: 'working', at: '12:00' }
const exception = (n: number) => ({ when: { months: [n] }, rule: { kind: 'days-before', n } })

describe('sans script, un bouton change la forme du formulaire', () => {
  test('ajouter une exception en ajoute une, et garde ce qui est tapé', () => {
    expect(pressed(deadline, 'deadlines', rule(eightDays), 'add:rule.overrides').rule).toMatchObject({
      ...eightDays,
      overrides: [{ when: {}, rule: { kind: 'days-before' } }],
    })
  })

  test.each([
    ['retirer', 'remove:rule.overrides.1', [1, 3]],
    ['monter', 'up:rule.overrides.2', [1, 3, 2]],
    ['descendre', 'down:rule.overrides.0', [2, 1, 3]],
    ['monter la première ne change rien', 'up:rule.overrides.0', [1, 2, 3]],
    ['descendre la dernière ne change rien', 'down:rule.overrides.2', [1, 2, 3]],
  ])('%s', (_, go, expected) => {
    const overrides = [1, 2, 3].map(exception)
    const after = pressed(deadline, 'deadlines', rule({ ...eightDays, overrides }), go)
    const left = (after.rule as { overrides: { rule: { n: number } }[] }).overrides
    expect(left.map(({ rule: { n } }) => n)).toEqual(expected)
  })

  test('changer de sorte garde ce que la nouvelle sorte demande aussi', () => {
    const typed = blockTyped(
      deadline,
      { 'rule.kind': 'before-period-start', 'rule.n': '4', 'rule.unit': 'week', 'rule.at': '12 h' },
      'deadlines',
    )
    const after = pressed(deadline, 'deadlines', typed, 'reshape')
    expect(after.rule).toMatchObject({ kind: 'before-period-start', n: 4, unit: 'week', at: '12:00' })
  })

  test('la branche choisie reste choisie avant que rien n’y soit tapé', () => {
    const typed = blockTyped(
      opening,
      { 'rule.kind': 'dated-list', 'rule.dates.~': '1', 'rule.dates.0.for.~': 'fromOn' },
      'openings',
    )
    const kept = JSON.parse(JSON.stringify(reshaped(typed, 'reshape', opening, 'openings')))
    const html = htmlOf(fieldsOf(opening, kept, { of: 'openings' }))
    expect(sentBy(html)).toHaveProperty(['rule.dates.0.for.fromOn'], '')
  })

  test('préciser, puis retirer, ce qui est facultatif', () => {
    const entry = rule({ kind: 'fixed-date', opensOn: '2026-06-14' })
    const said = pressed(opening, 'openings', entry, 'add:rule.closes')
    const closes = (said.rule as { closes: object }).closes
    const after = pressed(opening, 'openings', said, 'remove:rule.closes')
    expect([closes, after.rule]).toEqual([
      { at: '24:00', bound: 'before' },
      { kind: 'fixed-date', opensOn: '2026-06-14', at: '00:00' },
    ])
  })

  test('un nom nouveau dans une liste de noms', () => {
    const step = { kind: 'formula', formulas: { repas: [{ kind: 'add', amount: '1.50' }] } }
    const entry = rule({ base: { kind: 'flat', price: '3' }, steps: [step] })
    const one = pressed(tariff, 'tariffs', entry, 'add:rule.steps.0.formulas.0.value')
    expect((one.rule as { steps: unknown[] }).steps).toEqual([
      { kind: 'formula', formulas: { repas: [{ kind: 'add', amount: '1.50' }, { kind: 'percent' }] } },
    ])
  })

  test.each(['remove:', 'add:nulle.part', 'up:rule', 'remove:rule.overrides.9', 'toString:rule'])(
    '« %s » d’une page qui n’est pas la nôtre ne change rien',
    (go) => {
      const entry = rule(eightDays)
      expect(reshaped(entry, go, deadline, 'deadlines')).toEqual(entry)
    },
  )

  test('enregistrer n’est pas changer de forme', () => {
    expect(['keep', 'reshape', 'add:rule', undefined].map(isReshaping)).toEqual([false, true, true, false])
  })
})

describe('ce qui est tapé est lu comme une personne l’écrit', () => {
  test.each([
    ['une heure', { 'rule.at': '9 h 30' }, { at: '09:30' }],
    ['une heure ronde', { 'rule.at': '9h' }, { at: '09:00' }],
    ['un nombre avec une espace', { 'rule.n': ' 1 000' }, { n: 1000 }],
  ])('%s', (_, typed, expected) => {
    const value = blockTyped(deadline, { 'rule.kind': 'days-before', ...typed }, 'deadlines')
    expect(value).toMatchObject({ rule: expected })
  })

  test('un prix s’écrit avec une virgule, et des euros', () => {
    const value = blockTyped(tariff, { 'rule.base.kind': 'flat', 'rule.base.price': '3,75 €' }, 'tariffs')
    expect(value).toMatchObject({ rule: { base: { price: '3.75' } } })
  })

  test('un contact nouveau reçoit une clé de son nom, que nul autre n’a', () => {
    const list = contact.array()
    const value = blockTyped(
      list,
      { '~': '2', '0.key': 'ecole-d-ete', '0.name.fr': 'Autre', '1.name.fr': 'École d’été' },
      'contacts',
    )
    expect(value).toMatchObject([{ key: 'ecole-d-ete' }, { key: 'ecole-d-ete-2' }])
  })
})
