import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { readInCommune } from '@/database/door'
import { lastFaults } from '@/database/schema/town'
import { bringIntoForceEverywhere } from '@/jobs/bring-into-force-everywhere'
import { eachOpenCommune } from '@/jobs/each-open-commune'
import type { Commune } from '@/request/commune'
import { aCommune } from '../world/people'
import { anAdministrator, aTown, directoryOf, monday, mondayOn, publishDays } from '../world/settings'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const faultsOf = ({ id }: Commune) =>
  readInCommune(id, { role: 'operator', operatorId: null }, (db) =>
    db.select({ place: lastFaults.place }).from(lastFaults).where(eq(lastFaults.communeId, id)),
  )

test('une fiche que la base ne sait plus lire n’empêche pas celle d’une autre commune de valoir', async () => {
  const towns = await Promise.all([aTown(), aTown()])
  const [broken, other] = towns.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [Commune, Commune]
  const people = new Map<Commune, Awaited<ReturnType<typeof anAdministrator>>>()
  for (const town of towns) {
    const anne = await anAdministrator(town)
    people.set(town, anne)
    await publishDays(town, anne, 10, { effectiveOn: mondayOn })
  }
  await administrator`
    update record_versions set record = '{"activities": []}' where commune_id = ${broken.id} and version = 2`
  await bringIntoForceEverywhere(monday)
  const anne = people.get(other)
  expect(anne && (await directoryOf(other, anne))).toEqual({ recordVersion: 2, coming: [] })
  await expect.poll(() => faultsOf(broken)).toEqual([{ place: 'bring-into-force' }])
})

test('une tâche qui casse dans une commune passe à la suivante', async () => {
  const [broken, other] = [await aCommune(), await aCommune()]
  const seen: string[] = []
  await eachOpenCommune('essai', async (communeId) => {
    if (communeId === broken.id) throw new Error('essai')
    seen.push(communeId)
  })
  expect(seen).toContain(other.id)
  await expect.poll(() => faultsOf(broken)).toEqual([{ place: 'essai' }])
})
