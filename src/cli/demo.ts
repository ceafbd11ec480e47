import { isBookable } from '@/communes/activity'
import { disconnect } from '@/database/connection'
import { demoAgent, demoFamiliesOf, demoOperator } from '@/features/platform/demo-families'
import { demonstrationKey } from '@/features/platform/demonstration-key'
import { openOperator } from '@/jobs/demo/accounts'
import { type DemoSignIn, loadDemoCommune } from '@/jobs/demo/load-demo-commune'
import { systemNow } from '@/request/clock'
import { communeAt, openCommunes } from '@/request/commune'
import { connectFromEnv } from '@/request/connect'
import { env } from '@/request/env'
import { paths } from '@/request/paths'

/** Invented families in every open commune, and an operator. Safe to run again: nothing changes the second time. */
export async function loadDemo(now = systemNow()): Promise<DemoSignIn[]> {
  const signIns: DemoSignIn[] = []
  for (const [rank, { slug }] of (await openCommunes()).entries()) {
    const commune = await communeAt(slug, now)
    if (!commune) continue
    const canBook = commune.record.activities.some(isBookable)
    const families = demoFamiliesOf(canBook, rank)
    const own = await loadDemoCommune(commune, { agent: demoAgent, families }, now)
    if (canBook) signIns.unshift(...own)
    else signIns.push(...own)
  }
  const { who, email, password } = demoOperator
  await openOperator({ email, password, secondFactor: { key: demonstrationKey, confirmedAt: now } })
  const operator = { who, address: paths.platformSignIn(), identifier: email, password }
  return [...signIns, { ...operator, totpKey: demonstrationKey }]
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
