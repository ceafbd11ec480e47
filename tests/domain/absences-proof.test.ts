import { describe, expect, test } from 'vitest'
import type { AbsenceRulesInput } from '@/domain/absences/absence-rules'
import { type AbsenceExample, absence, billed, ill, illness, week } from './absences-example'

describe('la preuve', () => {
  const certificate = (handedAt: string) => ({ type: 'medical-certificate', handedAt })
  const in72h = illness({
    proof: {
      kind: 'delivered',
      types: ['medical-certificate', 'sworn-statement'],
      within: { kind: 'days-after', n: 3 },
      acceptedUntil: { kind: 'days-after', n: 10 },
    },
    carences: [
      { when: 'proof-late', carence: { kind: 'first-days', n: 2 } },
      { when: 'proof-sworn', carence: { kind: 'first-days', n: 1 } },
    ],
  })

  test.each<[string, Partial<AbsenceExample>, string[]]>([
    ['dans les 72 h : rien n’est facturé', { proof: certificate('2026-10-08T23:59') }, []],
    ['après 72 h : deux jours', { proof: certificate('2026-10-09T00:00') }, ['2026-10-05', '2026-10-06']],
    ['après dix jours : tout', { proof: certificate('2026-10-16T00:00') }, week],
    [
      'une déclaration sur l’honneur : un jour',
      { proof: { type: 'sworn-statement', handedAt: '2026-10-05T10:00' } },
      ['2026-10-05'],
    ],
    [
      'un papier que la ville n’accepte pas',
      { proof: { type: 'letter', handedAt: '2026-10-05T10:00' } },
      week,
    ],
    ['aucune', {}, week],
  ])('%s', (_, example, expected) => {
    expect(billed(in72h, { ...ill, ...example })).toEqual(expected)
  })

  test.each([
    ['attendue tant que le délai court', '2026-10-15T23:59', 'proof-awaited'],
    ['manquante ensuite', '2026-10-16T00:00', 'proof-missing'],
  ])('%s', (_, at, code) => {
    expect(absence(in72h, { ...ill, at }).reason.code).toBe(code)
  })

  test('sans second délai, une preuve tardive ne vaut rien', () => {
    const rules = illness({
      proof: { kind: 'delivered', types: ['medical-certificate'], within: { kind: 'days-after', n: 3 } },
    })
    expect(absence(rules, { ...ill, proof: certificate('2026-10-09T00:00') }).reason.code).toBe(
      'proof-missing',
    )
  })

  const clock = (from: 'first-absence' | 'last-absence' | 'call' | 'return') =>
    absence(
      illness({
        proof: {
          kind: 'delivered',
          types: ['medical-certificate'],
          within: { kind: 'days-after', n: 3 },
          from,
        },
      }),
      { ...ill, notifiedAt: '2026-10-06T08:00', returnedOn: '2026-10-12' },
    ).clocks.proofUntil

  test.each([
    ['first-absence', '2026-10-08T23:59:00'],
    ['last-absence', '2026-10-12T23:59:00'],
    ['call', '2026-10-09T23:59:00'],
    ['return', '2026-10-15T23:59:00'],
  ] as const)('le délai court depuis %s', (from, expected) => {
    const until = clock(from)
    expect(until?.kind === 'moment' && until.lastMoment.toString()).toBe(expected)
  })

  test('tant que l’enfant n’est pas revenu, le délai du retour ne court pas', () => {
    const rules = illness({
      proof: {
        kind: 'delivered',
        types: ['medical-certificate'],
        within: { kind: 'days-after', n: 3 },
        from: 'return',
      },
    })
    const { clocks, reason } = absence(rules, ill)
    expect([clocks.proofUntil, reason.code]).toEqual([null, 'proof-awaited'])
  })

  test.each([
    ['au dossier', ['employer-letter'], 'excused'],
    ['absente du dossier', [], 'proof-missing'],
  ])('une preuve de l’année, %s', (_, documentsOnFile, code) => {
    const rules: AbsenceRulesInput = {
      personal: [{ reasons: ['atypical-hours'], proof: { kind: 'on-file', document: 'employer-letter' } }],
    }
    expect(absence(rules, { ...ill, reason: 'atypical-hours', documentsOnFile }).reason.code).toBe(code)
  })
})
