import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { type Case, ruleFor, rulesFor, type Scope, scope } from '@/communes/scope'

const rules = (scopes: Record<string, Scope>) =>
  Object.entries(scopes).map(([name, scope]) => ({ name, scope }))
const on = (day: string) => Temporal.PlainDate.from(day)
const found = (scopes: Record<string, Scope>, asked: Case, day = '2026-11-04') =>
  ruleFor(rules(scopes), asked, on(day))?.name ?? null

it.each<[title: string, scopes: Record<string, Scope>, asked: Case, expected: string | null]>([
  ['une règle sans cas vaut pour tous', { toutes: {} }, { action: 'cancel' }, 'toutes'],
  [
    'une règle d’une autre action ne vaut pas',
    { annuler: { actions: ['cancel'] } },
    { action: 'book' },
    null,
  ],
  [
    'une règle d’une seule action l’emporte sur celle de trois',
    { trois: { actions: ['book', 'modify', 'cancel'] }, annuler: { actions: ['cancel'] } },
    { action: 'cancel' },
    'annuler',
  ],
  [
    'celle de la formule l’emporte sur celle de l’action',
    { annuler: { actions: ['cancel'] }, repas: { formula: 'repas' } },
    { action: 'cancel', formula: 'repas' },
    'repas',
  ],
  [
    'celle de la formule et du profil l’emporte sur celle de la formule',
    { repas: { formula: 'repas' }, annuel: { formula: 'repas', profile: 'annuel' } },
    { formula: 'repas', profile: 'annuel' },
    'annuel',
  ],
  ['sans profil dit, la règle d’un profil ne vaut pas', { annuel: { profile: 'annuel' } }, {}, null],
  [
    'celle d’une période l’emporte sur celle de toujours',
    { toujours: {}, automne: { fromOn: '2026-09-01', toOn: '2026-12-31' } },
    {},
    'automne',
  ],
  [
    'de deux règles sans fin, la plus récente l’emporte',
    { '2025': { fromOn: '2025-09-01' }, '2026': { fromOn: '2026-09-01' } },
    {},
    '2026',
  ],
  [
    'celle du mercredi l’emporte sur celle de tous les jours',
    { toujours: {}, mercredi: { weekdays: [3] } },
    {},
    'mercredi',
  ],
  [
    'celle d’un jour l’emporte sur celle de deux',
    { deux: { weekdays: [2, 3] }, mercredi: { weekdays: [3] } },
    {},
    'mercredi',
  ],
  ['une règle du jeudi ne vaut pas le mercredi', { jeudi: { weekdays: [4] } }, {}, null],
  ['une règle à venir ne vaut pas encore', { ensuite: { fromOn: '2026-11-05' } }, {}, null],
  ['de deux règles pareilles, la première écrite', { une: {}, autre: {} }, {}, 'une'],
])('%s', (_, scopes, asked, expected) => {
  expect(found(scopes, asked)).toBe(expected)
})

it.each([
  ['2026-08-31', null],
  ['2026-09-01', 'automne'],
  ['2026-12-31', 'automne'],
  ['2027-01-01', null],
])('les deux bouts d’une période y sont : le %s', (day, expected) => {
  expect(found({ automne: { fromOn: '2026-09-01', toOn: '2026-12-31' } }, {}, day)).toBe(expected)
})

it('toutes les règles qui valent sont données, la plus précise d’abord', () => {
  const all = rules({ toutes: {}, annuel: { profile: 'annuel' }, cantine: { formula: 'autre' } })
  expect(rulesFor(all, { profile: 'annuel' }, null).map(({ name }) => name)).toEqual(['annuel', 'toutes'])
})

it('une règle de jours de la semaine ne vaut pas sans jour', () => {
  expect(ruleFor(rules({ mercredi: { weekdays: [3] } }), {}, null)).toBeNull()
})

it('une période qui finit avant de commencer est refusée', () => {
  expect(scope.safeParse({ fromOn: '2026-09-02', toOn: '2026-09-01' }).success).toBe(false)
})
