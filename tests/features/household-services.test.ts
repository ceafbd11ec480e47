import { describe, expect, test } from 'vitest'
import { type CommuneId, inCommune } from '@/database/door'
import { householdsAsked } from '@/features/household/households-asked'
import { householdsOfCommune } from '@/features/household/households-of-commune'
import { accountIsWithin, reachOf, recordWithin } from '@/features/household/reach'
import type { Commune } from '@/request/commune'
import { aCommune, aFamily, agentOf, anAgent } from '../world/people'

const someone = {
  ...{ accountId: '', identifier: '', email: '', title: '' as const, firstName: '', lastName: '' },
  ...{ previousSignInAt: null, kind: 'agent' as const, townRole: 'agent' as const },
}
const held = (...services: string[]) => ({ ...someone, services })

/** A town where Wednesdays belong to the service « enfance », and nothing else to any. */
function withServices({ record, ...commune }: Commune): Commune {
  const activities = record.activities.map((activity) =>
    activity.key === 'mercredi' ? { ...activity, service: 'enfance' } : activity,
  )
  return { ...commune, record: { ...record, activities } }
}

const town = (async () => {
  const commune = withServices(await aCommune())
  const enrolled = await aFamily(commune, { guardian: { lastName: 'Inscrit' } })
  const other = await aFamily(commune, {
    guardian: { lastName: 'Ailleurs' },
    children: [{ places: [] }],
  })
  return { commune, enrolled, other, agent: agentOf(await anAgent(commune)) }
})()

async function namesSeenBy(viewer: ReturnType<typeof held>, words = '') {
  const { commune, agent } = await town
  const { rows, count } = await inCommune(commune.id as CommuneId, agent, (db) =>
    householdsOfCommune(db, householdsAsked({}, words), reachOf(viewer, commune.record)),
  )
  return { names: rows.map(({ name }) => name), count }
}

describe('un agent limité à des services voit les foyers de leurs activités', () => {
  test('limité à l’enfance : le foyer inscrit le mercredi, et lui seul est compté', async () => {
    expect(await namesSeenBy(held('enfance'))).toEqual({ names: ['Inscrit'], count: 1 })
  })

  test('limité à un service sans activité : aucun', async () => {
    expect(await namesSeenBy(held('culture'))).toEqual({ names: [], count: 0 })
  })

  test('la recherche ne trouve rien de plus', async () => {
    expect(await namesSeenBy(held('enfance'), 'ailleurs')).toEqual({ names: [], count: 0 })
  })

  test('limité à aucun service : tous', async () => {
    expect(await namesSeenBy(held())).toEqual({ names: ['Ailleurs', 'Inscrit'], count: 2 })
  })

  test('il n’agit pas sur le compte d’un autre foyer', async () => {
    const { commune, agent, enrolled, other } = await town
    const reach = reachOf(held('enfance'), commune.record)
    const within = (accountId: string) =>
      inCommune(commune.id, agent, (db) => accountIsWithin(db, accountId, reach))
    expect([await within(enrolled.accountId), await within(other.accountId)]).toEqual([true, false])
  })

  test('il n’inscrit un enfant que dans les activités de ses services', async () => {
    const { commune } = await town
    const keysFor = (viewer: ReturnType<typeof held>) =>
      recordWithin(commune.record, viewer).activities.map(({ key }) => key)
    expect(keysFor(held('enfance'))).toEqual(['mercredi'])
    expect(keysFor(held('culture'))).toEqual([])
  })
})
