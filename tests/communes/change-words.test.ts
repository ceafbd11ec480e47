import { describe, expect, test } from 'vitest'
import { movedAt, valueAt, withValueAt } from '@/communes/place-in-record'
import { type CommuneRecord, communeRecord } from '@/communes/record'
import { recordDifference } from '@/communes/record-difference'
import { changeGroups } from '@/features/settings/change-words'
import { recordOf } from './tenant'

const before = await recordOf('chanteloup-les-vignes')
const grace = 'activities.mercredi.reglement.graces.0'
const deadline = 'activities.mercredi.reglement.deadlines.0'

function sentences(after: CommuneRecord): string[] {
  return changeGroups(recordDifference(before, after), { before, after }).flatMap((group) =>
    group.sentences.map((sentence) => `${group.title} | ${sentence.replaceAll('\u00a0', ' ')}`),
  )
}

const withValue = (place: string, value: unknown) =>
  communeRecord.parse(withValueAt(before, place, value)) as CommuneRecord

describe('un changement de la fiche, dans les mots de la commune', () => {
  test.each<[string, string, unknown, string]>([
    [
      'un nombre',
      `${deadline}.rule.n`,
      10,
      'Mercredis en semaine scolaire | Délais › « Quinze jours avant » › Nombre : 14 devient 10',
    ],
    [
      'un choix',
      `${deadline}.rule.unit`,
      'working',
      'Mercredis en semaine scolaire | Délais › « Quinze jours avant » › Compté en : jours calendaires devient jours ouvrés',
    ],
    [
      'un texte',
      'signature',
      'La Ville',
      'La commune | Signature des courriels : « La Ville de Chanteloup-les-Vignes » devient « La Ville »',
    ],
    [
      'une date',
      `${grace}.rule.toOn`,
      '2026-10-15',
      'Mercredis en semaine scolaire | Périodes sans délai › « Réservations de rentrée » › Au (compris) : mercredi 30 septembre 2026 devient jeudi 15 octobre 2026',
    ],
    [
      'des jours de la semaine',
      'activities.mercredi.booking.days.weekdays',
      [3, 5],
      'Mercredis en semaine scolaire | Réservation sur le portail › Jours de l’activité › Jours de la semaine : ajouté (vendredi)',
    ],
    [
      'une règle ajoutée',
      'activities.mercredi.reglement.deadlines.nouveau',
      { ...(valueAt(before, deadline) as object), label: 'Justifier', scope: { actions: ['justify'] } },
      'Mercredis en semaine scolaire | Délais › « Justifier » : ajouté',
    ],
    [
      'une règle retirée',
      grace,
      undefined,
      'Mercredis en semaine scolaire | Périodes sans délai › « Réservations de rentrée » : retiré',
    ],
  ])('%s', (_, place, value, sentence) => {
    expect(sentences(withValue(place, value))).toEqual([sentence])
  })

  test('une phrase longue est coupée', () => {
    const [sentence] = sentences(withValue(`${deadline}.sentence`, 'x'.repeat(300)))
    expect(sentence).toContain(`devient « ${'x'.repeat(160)}… »`)
  })

  test('l’ordre', () => {
    expect(sentences(movedAt(before, 'activities.mercredi', -1) as CommuneRecord)).toEqual([
      'La commune | Activités : l’ordre change',
    ])
  })
})
