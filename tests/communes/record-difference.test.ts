import { expect, it } from 'vitest'
import { changeSentence, recordDifference } from '@/communes/record-difference'
import { recordOf } from './tenant'

const rennes = await recordOf('rennes')

/** What is said once the record was changed. */
function saidAfter(change: (record: typeof rennes) => void): string[] {
  const after = structuredClone(rennes)
  change(after)
  return recordDifference(rennes, after).map(changeSentence)
}

it('rien n’a changé : rien n’est dit', () => {
  expect(saidAfter(() => {})).toEqual([])
})

it('un délai qui passe de 8 à 10 jours est dit à son endroit', () => {
  const said = saidAfter(({ activities: [mercredi] }) => {
    Object.assign(mercredi?.reglement?.deadlines[0]?.rule ?? {}, { n: 10 })
  })
  expect(said).toContain('activities › mercredi › reglement › deadlines › 1 › rule › n : 8 devient 10')
})

it('une activité retirée est dite retirée, les autres ne changent pas', () => {
  const said = saidAfter(({ activities }) => activities.splice(0, 1))
  expect(said).toEqual([expect.stringMatching(/^activities › mercredi : retiré/)])
})

it('deux contacts qui changent de place changent la fiche', () => {
  const said = saidAfter(({ contacts }) => contacts.reverse())
  expect(said).toEqual([expect.stringMatching(/^contacts : /)])
})

it('une ligne ajoutée est dite ajoutée', () => {
  const said = saidAfter((record) => Object.assign(record, { localName: { text: 'Roazhon', lang: 'br' } }))
  expect(said).toEqual(['localName : ajouté, {"text":"Roazhon","lang":"br"}'])
})
