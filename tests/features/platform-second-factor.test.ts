import { describe, expect, test } from 'vitest'
import { operatorOfToken, pendingOperatorOfToken } from '@/request/operator'
import { now } from '../world/people'
import {
  anAddress,
  anOperator,
  anOperatorWithTelephone,
  codeAt,
  operatorRow,
  signedInOperator,
  storedKey,
  tryCode,
  tryPassword,
  tryRecovery,
} from './platform-world'

const wrong = { ok: false, refusal: { code: 'second-factor-wrong', facts: {} } }
const anotherCode = (code: string) => (code === '000000' ? '111111' : '000000')

describe('le mot de passe seul', () => {
  test('n’ouvre aucune page de la plateforme', async () => {
    const { email } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    expect(await operatorOfToken(held, now)).toBeNull()
  })

  test('mène à la page du second facteur, dix minutes au plus', async () => {
    const { email } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    const [at, late] = [now.add({ minutes: 9 }), now.add({ minutes: 10 })]
    expect([
      (await pendingOperatorOfToken(held, at))?.email,
      await pendingOperatorOfToken(held, late),
    ]).toEqual([email, null])
  })

  test('ne vaut plus rien après : le code juste arrive trop tard', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    const at = now.add({ minutes: 11 })
    expect(await tryCode(held, codeAt(key, at), { at })).toMatchObject({ refusal: { code: 'sign-in-over' } })
  })
})

describe('le code de l’application', () => {
  test('juste, il ouvre, sous une connexion neuve', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    const proved = await tryCode(held, codeAt(key))
    const token = proved.ok ? proved.done.token : ''
    expect([
      (await operatorOfToken(token, now))?.email,
      await operatorOfToken(held, now),
      await pendingOperatorOfToken(held, now),
    ]).toEqual([email, null, null])
  })

  test('lu en deux moitiés, il ouvre aussi', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    const code = codeAt(key)
    expect(await tryCode(held, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ ok: true })
  })

  test('faux, il n’ouvre pas', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    expect(await tryCode(held, anotherCode(codeAt(key)))).toEqual(wrong)
  })

  test.each([
    ['de la demi-minute d’avant', -30, true],
    ['de la demi-minute d’après', 30, true],
    ['d’une minute avant', -60, false],
    ['d’une minute après', 60, false],
  ])('celui %s', async (_, seconds, opens) => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    expect((await tryCode(held, codeAt(key, now.add({ seconds })))).ok).toBe(opens)
  })

  test('n’ouvre qu’une fois', async () => {
    const operator = await anOperatorWithTelephone()
    await signedInOperator(operator)
    const { held } = await tryPassword(operator.email)
    expect(await tryCode(held, codeAt(operator.key))).toEqual(wrong)
  })

  test('un plus ancien ne sert plus quand un plus récent a ouvert', async () => {
    const operator = await anOperatorWithTelephone()
    await signedInOperator(operator)
    const { held } = await tryPassword(operator.email)
    expect(await tryCode(held, codeAt(operator.key, now.subtract({ seconds: 30 })))).toEqual(wrong)
  })

  test('envoyé deux fois au même moment, il n’ouvre qu’une fois', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const [one, two] = [await tryPassword(email), await tryPassword(email)]
    const both = await Promise.all([tryCode(one.held, codeAt(key)), tryCode(two.held, codeAt(key))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('d’un autre opérateur, il n’ouvre pas', async () => {
    const [one, other] = [await anOperatorWithTelephone(), await anOperatorWithTelephone()]
    const { held } = await tryPassword(one.email)
    expect(await tryCode(held, codeAt(other.key))).toEqual(wrong)
  })

  test('après cinq codes faux il faut attendre, même avec le bon', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    for (let n = 0; n < 5; n++) await tryCode(held, anotherCode(codeAt(key)))
    expect(await tryCode(held, codeAt(key))).toEqual({
      ok: false,
      refusal: { code: 'second-factor-throttled', facts: { waitMinutes: 1 } },
    })
  })

  test('redonner le mot de passe n’efface pas les codes faux', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const first = await tryPassword(email)
    for (let n = 0; n < 5; n++) await tryCode(first.held, anotherCode(codeAt(key)))
    const { held } = await tryPassword(email)
    expect(await tryCode(held, codeAt(key))).toMatchObject({ refusal: { code: 'second-factor-throttled' } })
  })

  test('vingt codes faux d’un même réseau arrêtent aussi ses autres opérateurs', async () => {
    const address = anAddress()
    for (let n = 0; n < 4; n++) {
      const { email, key } = await anOperatorWithTelephone()
      const { held } = await tryPassword(email)
      for (let m = 0; m < 5; m++) await tryCode(held, anotherCode(codeAt(key)), { address })
    }
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    expect(await tryCode(held, codeAt(key), { address })).toMatchObject({
      refusal: { code: 'second-factor-throttled' },
    })
  })
})

describe('la première fois', () => {
  test('chaque mot de passe juste donne une clé neuve, chiffrée', async () => {
    const { id, email } = await anOperator()
    await tryPassword(email)
    const first = await storedKey(id)
    await tryPassword(email)
    const second = await storedKey(id)
    const { totpSecret } = await operatorRow(id)
    expect([first === second, /^[A-Z2-7]{32}$/.test(second), totpSecret?.includes(second)]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('son premier code la confirme, et donne huit codes de secours dont seules restent les empreintes', async () => {
    const { id, email } = await anOperator()
    const { held } = await tryPassword(email)
    const proved = await tryCode(held, codeAt(await storedKey(id)))
    const codes = (proved.ok && proved.done.codes) || []
    const { totpConfirmedAt, recoveryHashes } = await operatorRow(id)
    expect([totpConfirmedAt, codes.length, recoveryHashes.length]).toEqual([now, 8, 8])
    expect(recoveryHashes.some((hash) => codes.includes(hash))).toBe(false)
  })

  test('la clé confirmée ne change plus au mot de passe suivant, et aucun code de secours n’est redonné', async () => {
    const operator = await anOperatorWithTelephone()
    const { held } = await tryPassword(operator.email)
    const proved = await tryCode(held, codeAt(operator.key))
    expect([await storedKey(operator.id), proved.ok && proved.done.codes]).toEqual([operator.key, null])
  })
})

describe('un code de secours', () => {
  async function withCodes() {
    const { id, email } = await anOperator()
    const { held } = await tryPassword(email)
    const proved = await tryCode(held, codeAt(await storedKey(id)))
    const codes = (proved.ok && proved.done.codes) || []
    return { id, email, codes, held: (await tryPassword(email)).held }
  }

  test('ouvre à la place de l’application, même écrit en minuscules et en groupes', async () => {
    const { held, codes } = await withCodes()
    const typed = (codes[3] ?? '').toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
    expect(await tryRecovery(held, typed)).toMatchObject({ ok: true })
  })

  test('n’ouvre qu’une fois', async () => {
    const { held, email, codes } = await withCodes()
    await tryRecovery(held, codes[0] ?? '')
    const again = await tryPassword(email)
    expect(await tryRecovery(again.held, codes[0] ?? '')).toMatchObject({
      refusal: { code: 'recovery-code-wrong' },
    })
  })

  test('faux, il compte comme un code faux', async () => {
    const { held, codes } = await withCodes()
    for (let n = 0; n < 5; n++) await tryRecovery(held, 'AAAA-AAAA-AAAA-AAAA')
    expect(await tryRecovery(held, codes[1] ?? '')).toMatchObject({
      refusal: { code: 'second-factor-throttled' },
    })
  })
})
