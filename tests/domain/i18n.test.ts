import { describe, expect, test } from 'vitest'
import type { Language } from '@/communes/text'
import { speak } from '@/i18n/speak'
import { readSentence, sentences } from './i18n-sentences'

const translations = ['ru', 'en', 'ar'] as const
const hasLetters = (words: string) => /\p{L}/u.test(words)
const where = (language: Language, isAtFault: (sentence: string, path: string) => boolean) =>
  [...sentences[language]].filter(([path, sentence]) => isAtFault(sentence, path)).map(([path]) => path)

/** English words that French has too. */
const sameInEnglish = [
  'administration.title',
  'agents.services',
  'booking.planning.date',
  'exports.title',
  'platform.commune.versionNumber',
  'platform.communes.name',
  'platform.communes.title',
  'platform.communes.volumes',
  'platform.open.territories.alsace-moselle',
  'platform.open.territories.guadeloupe',
  'platform.open.territories.martinique',
  'platform.open.territories.mayotte',
  'site.practical.centre',
  'site.publicHome.contacts',
  'statements.privacy.cookiesTitle',
]

describe.each(translations)('ce qui est dit en français est dit en « %s »', (language) => {
  test('phrase par phrase, sans en oublier ni en ajouter', () => {
    expect([...sentences[language].keys()].sort()).toEqual([...sentences.fr.keys()].sort())
  })

  test('avec les mêmes accolades et les mêmes choix', () => {
    const asked = (sentence: string) => {
      const { names, choices } = readSentence(sentence)
      return JSON.stringify({ names, choices })
    }
    expect(
      where(language, (sentence, path) => asked(sentence) !== asked(sentences.fr.get(path) ?? '')),
    ).toEqual([])
  })
})

test.each(translations)(
  'en « %s », rien n’est resté en français, sauf les mots communs aux deux langues',
  (language) => {
    const isFrench = (sentence: string, path: string) =>
      sentence === sentences.fr.get(path) && hasLetters(readSentence(sentence).words)
    expect(where(language, isFrench).sort()).toEqual(language === 'en' ? sameInEnglish : [])
  },
)

test.each([
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
] as const)('« %s » est écrit dans son écriture', (language, script) => {
  const isElsewhere = (sentence: string) => {
    const { words } = readSentence(sentence)
    return hasLetters(words) && !script.test(words)
  }
  expect(where(language, isElsewhere)).toEqual([])
})

test.each([
  ['ru', ['few', 'many', 'one', 'other']],
  ['en', ['one', 'other']],
  ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
] as const)('les pluriels de « %s » ont toutes leurs formes', (language, forms) => {
  const lacks = (sentence: string) =>
    readSentence(sentence).plurals.some(({ cases }) => forms.some((form) => !cases.includes(form)))
  expect(where(language, lacks)).toEqual([])
})

test.each(['fr', ...translations] as const)(
  'en « %s », aucune apostrophe droite, qui effacerait une accolade',
  (language) => {
    expect(where(language, (sentence) => sentence.includes("'"))).toEqual([])
  },
)

test.each([
  ['fr', 0, 'complet'],
  ['fr', 1, '1 place'],
  ['fr', 2, '2 places'],
  ['ru', 0, 'мест нет'],
  ['ru', 1, '1 место'],
  ['ru', 3, '3 места'],
  ['ru', 5, '5 мест'],
  ['ru', 11, '11 мест'],
  ['ru', 21, '21 место'],
  ['en', 1, '1 place'],
  ['en', 8, '8 places'],
  ['ar', 0, 'لا أماكن'],
  ['ar', 1, 'مكان واحد'],
  ['ar', 2, 'مكانان'],
  ['ar', 3, '3 أماكن'],
  ['ar', 11, '11 مكانًا'],
  ['ar', 100, '100 مكان'],
] as const)('en « %s », %i place(s) se lit « %s »', (language, count, expected) => {
  expect(speak(language).t('booking.planning.places', { count })).toBe(expected)
})

test('en arabe, les groupes de chiffres d’un téléphone restent de gauche à droite', () => {
  const isLoose = (sentence: string) =>
    /\{phone\}/.test(sentence) && !sentence.includes('\u2066{phone}\u2069')
  expect(where('ar', isLoose)).toEqual([])
})

test.each([
  ['booking.nav', 'Мои записи'],
  ['booking.choose.start', 'Начать'],
  ['booking.planning.toStep2', 'Перейти к этапу 2'],
  ['booking.planning.siblings', 'Выполнить тот же запрос для…'],
  ['booking.recap.validate', 'Подтвердить'],
  ['booking.planning.centre', 'Центр организации досуга'],
  ['booking.planning.departureCentre', 'Центр отправления'],
  ['access.signIn.forgotten', 'Забыли пароль'],
  ['access.create.title', 'Создать учетную запись'],
  ['site.publicHome.practicalInfo', 'Полезная информация'],
  ['site.name', 'Родительский портал'],
])('en russe, %s est le mot du guide imprimé', (path, expected) => {
  expect(sentences.ru.get(path)).toBe(expected)
})
