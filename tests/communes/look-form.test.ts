import { expect, test } from 'vitest'
import { momentTyped } from '@/features/settings/look-form'

const typed = (heure: string, date = '2026-12-05') =>
  momentTyped({ date, heure, reglages: 'en-vigueur' }, 'Europe/Paris')?.toString() ?? null

test.each(['10:30', '10h30', '10 h 30'])('l’heure se tape comme le portail l’écrit : %s', (heure) => {
  expect(typed(heure)).toBe('2026-12-05T09:30:00Z')
})

test.each([['25:00'], ['midi'], ['']])('« %s » n’est pas une heure', (heure) => {
  expect(typed(heure)).toBeNull()
})

test('une date hors de portée n’est pas un moment', () => {
  expect(typed('10:00', '9999-01-01')).toBeNull()
})
