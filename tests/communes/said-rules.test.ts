import { expect, it } from 'vitest'
import { activity } from '@/communes/activity'
import { saidRulesOf } from '@/communes/said-rules'
import { byKey, inFrench, recordOf } from './tenant'

const source = { cite: 'Article 4' }
const deadline = {
  label: 'Huit jours',
  rule: { kind: 'days-before', n: 8 },
  sentence: 'Huit jours avant.',
  source,
}
const limit = { label: 'Une activité', rule: { kind: 'one-per-slot' }, sentence: 'Une par créneau.', source }
const anActivity = (more: object) =>
  activity.parse({ key: 'mercredi', kind: 'wednesday', label: 'Mercredi', source, ...more })

it('les règles se lisent par chapitre, avec leur nom, ce qui n’est que dit à la fin', () => {
  const rules = [{ sentence: 'Prévoyez un goûter.', source }]
  const said = saidRulesOf(anActivity({ rules, reglement: { limits: [limit], deadlines: [deadline] } }))
  expect(said).toEqual([
    { chapter: 'booking', rules: [expect.objectContaining({ label: 'Huit jours' })] },
    { chapter: 'places', rules: [expect.objectContaining({ label: 'Une activité' })] },
    { chapter: 'said', rules },
  ])
})

it('une phrase écrite deux fois se lit une fois', () => {
  const rules = [{ sentence: 'Huit jours avant.', source }]
  const said = saidRulesOf(anActivity({ rules, reglement: { deadlines: [deadline, deadline] } }))
  expect(said.map(({ chapter, rules }) => [chapter, rules.length])).toEqual([['booking', 1]])
})

it('À Ploeren, le délai pour justifier une absence se lit avec les absences', async () => {
  const restaurant = byKey((await recordOf('ploeren')).activities, 'restaurant-scolaire')
  const absences = saidRulesOf(restaurant).find(({ chapter }) => chapter === 'absences')
  expect(absences?.rules.map(({ label }) => inFrench(label ?? ''))).toEqual(['Justifier une absence'])
})

it('une activité sans règle n’a pas de chapitre', () => {
  expect(saidRulesOf(anActivity({}))).toEqual([])
})

it('À Auray, la page du Klub dit la limite, les places, l’accord du service et les impayés', async () => {
  const klub = byKey((await recordOf('auray')).activities, 'klub')
  expect(
    saidRulesOf(klub).map(({ chapter, rules }) => [chapter, rules.map(({ label }) => inFrench(label ?? ''))]),
  ).toEqual([
    ['places', ['Une activité par créneau', 'La moitié en ligne, la moitié sur place', 'Places du repas']],
    ['conditions', ['Factures impayées', 'Accord du service']],
  ])
})
