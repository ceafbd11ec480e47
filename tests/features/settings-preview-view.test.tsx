import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { previewOf } from '@/communes/preview/preview-of'
import type { RealBooking } from '@/communes/preview/real-booking'
import type { CommuneRecord } from '@/communes/record'
import { PreviewView } from '@/features/settings/preview-view'
import { aBooking, at, stated, withDays, withRules } from '../communes/preview-world'
import { recordOf } from '../communes/tenant'

const chanteloup = await recordOf('chanteloup-les-vignes')
const refusing = withRules(chanteloup, 'mercredi', {
  late: () => [stated('Hors délai', [{ trigger: 'booked-late', effect: { kind: 'refuse' } }])],
})
const now = at('2026-11-16T09:00')

function shown(
  before: CommuneRecord,
  after: CommuneRecord,
  { bookings = [], isCut = false }: { bookings?: RealBooking[]; isCut?: boolean } = {},
): string {
  const preview = previewOf({ before, after, now, lastMonth: { bookings, isCut } })
  return renderToStaticMarkup(<PreviewView preview={preview} before={before} after={after} />)
}

/** What is read on the screen, tags and non-breaking spaces aside. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
const read = (...asked: Parameters<typeof shown>) => textOf(shown(...asked))

const late = { on: '2026-10-14', bookedAt: '2026-10-02T10:00' }
const withMeal = (price: string) =>
  withRules(chanteloup, 'tram', {
    tariffs: () => [
      stated('Repas', {
        base: {
          kind: 'bands',
          bands: [
            { below: '600', price: '2' },
            { from: '600', price },
          ],
        },
      }),
    ],
  })

describe('Avant de publier, l’administratrice de Chanteloup', () => {
  it('lit ce qui change en une phrase, avec le prochain mercredi pour exemple', () => {
    expect(read(chanteloup, withDays(chanteloup, 'mercredi', 10))).toContain(
      'Pour réserver le mercredi 2 décembre 2026 : au plus tard le mercredi 18 novembre à 23 h 59 (avant), ' +
        'au plus tard le dimanche 22 novembre à 23 h 59 (après).',
    )
  })

  it('voit les semaines à venir, ce qui change dit en toutes lettres', () => {
    const text = read(chanteloup, withDays(chanteloup, 'mercredi', 10))
    expect(text).toMatch(/mercredi 9 décembre .*? change/)
    expect(text).not.toContain('pareil')
  })

  it('lit combien de réservations, de combien de familles, auraient été refusées', () => {
    const bookings = ['dupont', 'dupont', 'martin'].map((householdId) => aBooking({ ...late, householdId }))
    const text = read(withDays(refusing, 'mercredi', 10), refusing, { bookings })
    expect(text).toContain('3 réservations de 2 familles auraient été refusées.')
    expect(text).toContain(`n° ${bookings[0]?.requestNumber}`)
    expect(text).toContain('mercredi 14 octobre, Matin')
  })

  it('ne lit d’un foyer ni son numéro ni son nom', () => {
    const bookings = [aBooking({ ...late, householdId: 'foyer-secret' })]
    expect(shown(withDays(refusing, 'mercredi', 10), refusing, { bookings })).not.toContain('foyer-secret')
  })

  it('lit une seule réservation au singulier', () => {
    expect(read(withDays(refusing, 'mercredi', 10), refusing, { bookings: [aBooking(late)] })).toContain(
      '1 réservation d’une famille aurait été refusée.',
    )
  })

  it('lit ce que les retards auraient coûté, et ce qui reste à fixer', () => {
    const charging = withRules(chanteloup, 'mercredi', {
      late: () => [
        stated('Majoration', [{ trigger: 'booked-late', effect: { kind: 'add', cents: 150 } }], {
          weekdays: [3],
        }),
      ],
    })
    const bookings = [aBooking(late), aBooking(late)]
    expect(read(withDays(charging, 'mercredi', 10), charging, { bookings })).toContain(
      'Pour les retards, les familles auraient payé 3 € de plus.',
    )
    expect(read(withDays(chanteloup, 'mercredi', 10), chanteloup, { bookings })).toContain(
      '2 montants sont à fixer à la main',
    )
  })

  it('apprend qu’un agent décidera de chaque majoration, quand la règle le dit', () => {
    expect(read(withDays(chanteloup, 'mercredi', 10), chanteloup, { bookings: [aBooking(late)] })).toContain(
      'Pour 1 demande, un agent décide chaque fois s’il applique la majoration.',
    )
  })

  it('lit une phrase réécrite avant et après', () => {
    const after = withRules(chanteloup, 'mercredi', {
      late: (rules) =>
        rules.map((entry) => ({ ...entry, sentence: 'Hors délai, une majoration est possible.' })),
    })
    expect(read(chanteloup, after)).toContain('Après : « Hors délai, une majoration est possible. »')
  })

  it('est prévenue quand tout le mois n’a pas été relu', () => {
    const after = withDays(chanteloup, 'mercredi', 10)
    expect(read(chanteloup, after, { isCut: true })).toContain('Il y avait trop de réservations')
    expect(read(chanteloup, after)).not.toContain('Il y avait trop de réservations')
  })

  it('voit le tarif en courbe, et les mêmes chiffres en tableau', () => {
    const markup = shown(withMeal('4'), withMeal('4.50'))
    expect(markup).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="prix-1-title prix-1-description"/)
    expect(markup.match(/stroke-dasharray/g)).toHaveLength(2)
    expect(textOf(markup)).toMatch(/à partir de 600 € Avant 4 € Après 4,50 € Écart \+0,50 €/)
  })

  it('ne lit rien d’un tarif quand aucun ne change', () => {
    expect(read(chanteloup, withDays(chanteloup, 'mercredi', 10))).not.toContain('par quotient')
  })

  it('apprend que les limites ne sont pas rejouées', () => {
    const limited = withRules(chanteloup, 'mercredi', {
      limits: () => [stated('Deux centres', { kind: 'max-centres', max: 2 })],
    })
    expect(read(chanteloup, limited)).toContain('Ne sont pas rejoués sur le mois : limite.')
  })

  it('reçoit une page sans style dans ses balises, comme le veut la politique de sécurité', () => {
    expect(shown(withMeal('4'), withMeal('4.50'))).not.toMatch(/\sstyle=/)
  })
})
