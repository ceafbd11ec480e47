import { expect, it } from 'vitest'
import { isBookable } from '@/communes/activity'
import { periodsOf } from '@/communes/days-of-activity'
import { recordOf } from './tenant'

const rennes = await recordOf('rennes')
const holidays = rennes.activities.filter(isBookable).find(({ key }) => key === 'vacances')
const periods = holidays ? periodsOf(holidays, rennes) : []

it('L’été se montre un mois à la fois, sous une adresse stable', () => {
  const summer = periods.filter(({ month }) => month)
  expect(summer.map(({ key, month, name }) => [key, month, name])).toEqual([
    ['2027-07', '2027-07', "Vacances d'Été"],
    ['2027-08', '2027-08', "Vacances d'Été"],
  ])
})

it('Les vacances de deux semaines tiennent sur un écran, et aucun écran ne montre plus de 25 jours', () => {
  expect(periods.find(({ key }) => key === '2026-12-19')?.month).toBeUndefined()
  expect(Math.max(...periods.map(({ days }) => days.length))).toBeLessThanOrEqual(25)
})
