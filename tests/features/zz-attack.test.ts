import { expect, test } from 'vitest'
import { communeRecord } from '@/communes/record'
import { bringIntoForceEverywhere } from '@/jobs/bring-into-force-everywhere'
import { randomBytes } from 'node:crypto'
import { aTown, anAdministrator, as, change, daysTyped, draftIn, now, publish, monday, mondayOn, directoryOf, daysIn, daysAt } from '../world/settings'
const told = async (name: string, work: () => Promise<unknown>) => {
  let said: unknown
  try { said = await work() } catch (e) { said = `THROWN ${(e as Error).message} ${JSON.stringify((e as any).cause ?? '')}`.slice(0, 300) }
  console.log('>>', name, JSON.stringify(said)?.slice(0, 400))
}
test('zone and keys', async () => {
  const town = await aTown()
  console.log('>> zone', communeRecord.safeParse({ ...town.record, timeZone: 'Mars/Olympus' }).success)
  console.log('>> long key', communeRecord.safeParse({ ...town.record, news: [{ key: 'a'.repeat(10_000), publishedOn: '2026-01-01', title: 'a', body: 'b' }] }).success)
})
test('crossing services by date', async () => {
  const s = { periscolaire: { key: 'periscolaire', label: 'Périscolaire', source: { cite: 'Essai' } }, jeunesse: { key: 'jeunesse', label: 'Jeunesse', source: { cite: 'Essai' } } }
  const town = await aTown((record) => ({ ...record, services: [...record.services, ...Object.values(s)], activities: record.activities.map((a) => ({ ...a, service: a.key === 'mercredi' ? 'periscolaire' : 'jeunesse' })) }))
  console.log('>> activities', town.record.activities.map(({ key }) => key))
  const paul = await anAdministrator(town)
  const held = await anAdministrator(town, { services: ['jeunesse'] })
  await change(town, paul, daysTyped(20))
  await publish(town, paul, { effectiveOn: mondayOn })
  console.log('>> before', await daysAt(town, now))
  const other = town.record.activities.find(({ key }) => key !== 'mercredi')!.key
  await told('change', () => change(town, held, { 'description.fr': 'Autre' }, { place: `activities.${other}.presentation` }))
  await told('publish', () => publish(town, held))
  console.log('>> after', await daysAt(town, now))
})
test('a broken neighbour', async () => {
  const [one, two] = [await aTown(), await aTown()].sort((a, b) => a.slug < b.slug ? -1 : 1)
  const long = randomBytes(6000).toString('hex')
  const anne = await anAdministrator(one), paul = await anAdministrator(two)
  await told('long unit', () => change(one, anne, { key: long, 'label.fr': 'x', label: 'Long', startsAtTime: '10:00', endsAtTime: '11:00' }, { place: 'activities.mercredi.booking.units.nouveau' }))
  const d = await draftIn(one, anne)
  console.log('>> typing', JSON.stringify(d?.typing)?.slice(0, 300))
})
