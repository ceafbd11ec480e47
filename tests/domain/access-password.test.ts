import { describe, expect, test } from 'vitest'
import { knownPasswords } from '@/adapters/identity/passwords'
import { newPasswordRefusal, passwordRefusal } from '@/domain/access/password'

const isCommon = await knownPasswords()
const ownWords = ['a.petrova', 'anna.petrova@exemple.fr', 'Anna', 'Petrova', 'Villeneuve-la-Rivière']
const refusalOf = (password: string) => passwordRefusal(password, { isCommon, ownWords })?.code ?? 'accepté'

describe('la longueur compte, et rien d’autre de la composition', () => {
  test.each([
    ['11 minuscules', 'kvzmqtrwlpx', 'password-too-short'],
    ['12 minuscules', 'kvzmqtrwlpxd', 'accepté'],
    ['12 chiffres sans suite', '740281953617', 'accepté'],
    ['11 caractères de quatre sortes', 'kV9!mQ2?rW4', 'password-too-short'],
    ['64 caractères', 'le petit cheval dans le mauvais temps avait donc bien du courage', 'accepté'],
    ['128 caractères', 'un chat dort près du poêle, '.repeat(5).slice(0, 128), 'accepté'],
    ['129 caractères', 'un chat dort près du poêle, '.repeat(5).slice(0, 129), 'password-too-long'],
    ['12 lettres avec accents', 'élèvêçàîôûñù', 'accepté'],
    ['11 lettres avec accents décomposés', 'élèvêçàîôûñ'.normalize('NFD'), 'password-too-short'],
    ['12 lettres arabes', 'حصانصغيرفيثلج', 'accepté'],
    ['12 lettres russes', 'лошадьвснегу', 'accepté'],
    ['12 dessins, chacun compté une fois', '🐎🌧🎩🧦🥐🚲🌻🐈🎻🪁🍋🧩', 'accepté'],
    ['une phrase avec des espaces', 'trois vélos rouges', 'accepté'],
    ['une phrase de mots connus', 'correct horse battery staple', 'accepté'],
  ])('%s', (_, password, expected) => {
    expect(refusalOf(password)).toBe(expected)
  })
})

describe('ce que tout le monde essaie est refusé', () => {
  test.each([
    'password1234',
    'Password1234',
    'PASSWORD!!!!',
    'P@ssw0rd2026!',
    'motdepasse2026',
    'mot-de-passe-2026',
    '2026marseille!',
    'soleil-soleil',
    'motdepassemotdepasse',
    'azertyuiop123',
    'azerty123456',
    'qsdfghjklmwx',
    '123456789012',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'aaaaaaaaaaaa',
    'aaaabbbbcccc',
    'abcabcabcabc',
    'ab12ab12ab12ab',
    '!!!!!!!!!!!!',
    'sonyericsson',
  ])('« %s »', (password) => {
    expect(refusalOf(password)).toBe('password-too-common')
  })
})

describe('ce que l’on sait de la personne est refusé quand c’est presque tout', () => {
  test.each([
    ['son identifiant et une année', 'a.petrova2026', 'password-too-common'],
    ['son prénom et son nom', 'Anna-Petrova!', 'password-too-common'],
    ['son adresse e-mail', 'anna.petrova@exemple.fr', 'password-too-common'],
    ['sa commune, sans les accents', 'villeneuvelariviere', 'password-too-common'],
    ['sa commune et son numéro', 'Villeneuve35!', 'password-too-common'],
    ['son nom dans une phrase à elle', 'petrova mange trois kiwis', 'accepté'],
  ])('%s', (_, password, expected) => {
    expect(refusalOf(password)).toBe(expected)
  })
})

describe('le mot de passe se tape deux fois', () => {
  const twice = (typed: string, repeated: string) =>
    newPasswordRefusal(typed, repeated, { isCommon, ownWords })?.code ?? 'accepté'

  test('deux fois le même', () => {
    expect(twice('trois vélos rouges', 'trois vélos rouges')).toBe('accepté')
  })

  test('deux fois le même, l’un composé, l’autre décomposé', () => {
    expect(twice('trois vélos rouges', 'trois vélos rouges'.normalize('NFD'))).toBe('accepté')
  })

  test('deux différents', () => {
    expect(twice('trois vélos rouges', 'trois vélos Rouges')).toBe('password-not-repeated')
  })
})
