import { expect, it } from 'vitest'
import { type BookableActivity, isBookable } from '@/communes/activity'
import type { CommuneRecord } from '@/communes/record'
import { reglementOf } from '@/communes/rules-of'
import { storedRecord } from '@/communes/stored-record'
import { recordOf } from './tenant'

const inForce = await recordOf('rennes')
const rennes = { ...inForce, activities: inForce.activities.filter(isBookable) }

/** The words that Rennes has kept. */
function wordsOf(part: 'deadlines' | 'late') {
  const [stated] = rennes.activities[0]?.reglement?.[part] ?? []
  return { sentence: stated?.sentence, source: stated?.source }
}

/** An activity as versions kept it when deadlines, lateness and centres stood with the bookings. */
function asPublishedBefore({ reglement: _, ...activity }: BookableActivity) {
  return {
    ...activity,
    booking: {
      ...activity.booking,
      maxCentresPerChild: 2,
      deadlines: [
        {
          actions: ['book', 'modify', 'cancel'],
          rule: { kind: 'days-before', n: 8, unit: 'calendar', at: '24:00', onClosedDay: 'keep' },
          ...wordsOf('deadlines'),
        },
      ],
      late: { outcome: 'ask-centre', ...wordsOf('late') },
    },
  }
}

const old = { ...rennes, activities: rennes.activities.map(asPublishedBefore) }

it.each(['deadlines', 'late'] as const)(
  'une fiche de Rennes publiée avant se lit avec les mêmes règles (%s)',
  (part) => {
    const rulesOf = (record: CommuneRecord) =>
      record.activities.map((activity) => reglementOf(activity)[part].map(({ label: _, ...rule }) => rule))
    expect(rulesOf(storedRecord(old))).toEqual(rulesOf(rennes))
  },
)

it('une fiche de Rennes publiée avant garde ses deux centres au plus', () => {
  const limitsOf = (record: CommuneRecord) =>
    record.activities.map((activity) => reglementOf(activity).limits.map(({ rule }) => rule))
  expect(limitsOf(storedRecord(old))).toEqual(limitsOf(rennes))
})

it('une fiche d’aujourd’hui se lit telle qu’elle est', () => {
  expect(storedRecord(rennes)).toEqual(rennes)
})

it('ce qui n’est pas une fiche ne se lit pas', () => {
  expect(() => storedRecord({ slug: 'petite-ville' })).toThrow()
})
