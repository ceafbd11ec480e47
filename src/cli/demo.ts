import { isBookable } from '@/communes/activity'
import { disconnect } from '@/database/connection'
import { systemNow } from '@/request/clock'
import { communeAt, openCommunes } from '@/request/commune'
import { connectFromEnv } from '@/request/connect'
import { env } from '@/request/env'
import { paths } from '@/request/paths'
import { openOperator } from './demo-accounts'
import { type DemoSignIn, loadDemoCommune } from './demo-commune'
import { demoFamilies, demoNeighbours, demoOperator } from './demo-families'

/** Invented families in every open commune, and an operator. Safe to run again: nothing changes the second time. */
export async function loadDemo(now = systemNow()): Promise<DemoSignIn[]> {
  const signIns: DemoSignIn[] = []
  for (const [rank, { slug }] of (await openCommunes()).entries()) {
    const commune = await communeAt(slug, now)
    if (!commune) continue
    const neighbour = demoNeighbours[rank % demoNeighbours.length]
    const families = commune.record.activities.some(isBookable) ? demoFamilies : neighbour ? [neighbour] : []
    const own = await loadDemoCommune(commune, families, now)
    if (families === demoFamilies) signIns.unshift(...own)
    else signIns.push(...own)
  }
  await openOperator(demoOperator)
  const { who, email, password } = demoOperator
  return [...signIns, { who, address: paths.platformSignIn(), identifier: email, password }]
}

if (process.argv[1] === import.meta.filename) {
  if (env().PORTAL_MODE === 'production') {
    console.error('Pas de familles de démonstration en production (PORTAL_MODE=production).')
    process.exit(1)
  }
  connectFromEnv()
  const signIns = await loadDemo()
  await disconnect()
  console.log(JSON.stringify({ signIns }))
}
