import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { languages } from '@/communes/text'
import { speak, tellRefusal } from '@/i18n/speak'

const firstOfDecember = Temporal.PlainDate.from('2026-12-01')
const octoberTenth = Temporal.PlainDate.from('2026-10-10')
const lastMinute = Temporal.PlainTime.from('23:59')

test('seul l’arabe se lit de droite à gauche', () => {
  expect(languages.filter((language) => speak(language).direction === 'rtl')).toEqual(['ar'])
})

test.each([
  ['fr', firstOfDecember, 'mardi 1er décembre'],
  ['fr', octoberTenth, 'samedi 10 octobre'],
  ['ru', firstOfDecember, 'вторник, 1 декабря'],
  ['en', firstOfDecember, 'Tuesday 1 December'],
] as const)('en « %s », le %s se lit « %s »', (language, date, expected) => {
  expect(speak(language).date(date)).toBe(expected)
})

test('en arabe, le jour est en toutes lettres et le quantième en chiffres européens', () => {
  expect(speak('ar').date(firstOfDecember)).toMatch(/^الثلاثاء، 1 \p{Script=Arabic}+$/u)
})

test.each([
  ['fr', 'mardi 1er décembre 2026'],
  ['ru', 'вторник, 1 декабря 2026 г.'],
  ['en', 'Tuesday, 1 December 2026'],
] as const)('en « %s », l’année s’ajoute : « %s »', (language, expected) => {
  expect(speak(language).date(firstOfDecember, true)).toBe(expected)
})

test.each([
  ['fr', '23\u00a0h\u00a059'],
  ['ru', '23:59'],
  ['en', '23:59'],
  ['ar', '23:59'],
] as const)('en « %s », l’heure limite se lit « %s »', (language, expected) => {
  expect(speak(language).time(lastMinute)).toBe(expected)
})

test.each([
  ['fr', 'Trop tard : la réservation était possible jusqu’au mardi 1er décembre, 23\u00a0h\u00a059.'],
  ['ru', 'Слишком поздно. Срок записи истек: вторник, 1 декабря, 23:59.'],
  ['en', 'Too late: booking was possible until Tuesday 1 December, 23:59.'],
] as const)('en « %s », le refus après le délai dit le dernier moment', (language, expected) => {
  const said = tellRefusal(speak(language), {
    code: 'deadline-passed',
    facts: {
      childId: 'anna',
      sessionId: 'mercredi-matin',
      on: '2026-12-09',
      unit: 'matin',
      action: 'book',
      lastMoment: '2026-12-01T23:59',
      effect: 'refuse',
    },
  })
  expect(said).toBe(expected)
})

test.each([
  ['fr', 'Matin ou Après-midi'],
  ['ru', 'Matin или Après-midi'],
  ['en', 'Matin or Après-midi'],
] as const)('en « %s », ce dont l’un suffit se lit « %s »', (language, expected) => {
  const said = tellRefusal(
    speak(language),
    {
      code: 'needs-another-unit',
      facts: { childId: 'anna', sessionId: 'repas', on: '2026-12-09', unit: 'r', oneOf: ['m', 'a'] },
    },
    { m: 'Matin', a: 'Après-midi', r: 'Repas' },
  )
  expect(said).toContain(expected)
})
