import { describe, expect, test } from 'vitest'
import {
  firstUnusedStep,
  recoveryCodeAsShown,
  recoveryCodeAsTyped,
  totpCodeAsTyped,
} from '@/domain/access/second-factor'

describe('le code à six chiffres, comme on le tape', () => {
  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 123\u00a0456 ', '123456'],
    ['123-456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['１２３４５６', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
  ])('« %s » → %s', (typed, code) => {
    expect(totpCodeAsTyped(typed)).toBe(code)
  })
})

describe('le code de secours', () => {
  const code = 'ABCDEFGHJKMNPQRS'

  test('se montre en groupes de quatre, et se relit', () => {
    expect([recoveryCodeAsShown(code), recoveryCodeAsTyped(recoveryCodeAsShown(code))]).toEqual([
      'ABCD-EFGH-JKMN-PQRS',
      code,
    ])
  })

  test.each(['abcd efgh jkmn pqrs', ' ABCDEFGHJKMNPQRS\n'])('« %s » en est un', (typed) => {
    expect(recoveryCodeAsTyped(typed)).toBe(code)
  })

  test.each(['ABCD', 'ABCDEFGHJKMNPQR0', `${code}A`])('« %s » n’en est pas un', (typed) => {
    expect(recoveryCodeAsTyped(typed)).toBeNull()
  })
})

describe('le premier code qui peut encore ouvrir', () => {
  test.each([
    ['celui du moment, si rien n’a ouvert', null, 100],
    ['celui du moment, si un ancien a ouvert', 98, 100],
    ['le suivant, si celui du moment a ouvert', 100, 101],
    ['aucun, si le suivant aussi', 101, null],
  ])('%s', (_, last, step) => {
    expect(firstUnusedStep(100, last)).toBe(step)
  })
})
