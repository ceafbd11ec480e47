import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { versionAt } from '@/communes/versions'
import { systemNow } from '@/request/clock'
import { refuse } from '../refusal.mjs'
import { communeOf, recordInForce, versionsOf } from './in-force'
import { type Run, tellAs } from './verb'

type State = 'in-force' | 'coming' | 'withdrawn' | 'past'
const states: Record<State, string> = {
  'in-force': 'en vigueur',
  coming: 'à venir',
  withdrawn: 'retirée',
  past: 'passée',
}

/** Every version published of a commune's record, the last first: from when, by whom, why. */
export const versions: Run = async (given) => {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [slug = ''] = positionals
  const [commune, inForce] = [await communeOf(slug), await recordInForce(slug)]
  if (!commune || !inForce) refuse(`Aucune commune à l’adresse « ${slug} ».`)
  const now = systemNow()
  const { timeZone } = inForce.record
  const clock = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const listed = (await versionsOf(commune.id)).map((one) => {
    const isComing = Temporal.Instant.compare(one.effectiveAt, now) > 0
    const isInForce = versionAt(commune, now) === one.version
    const state: State = one.withdrawnAt ? 'withdrawn' : isInForce ? 'in-force' : isComing ? 'coming' : 'past'
    return { ...one, state }
  })
  tellAs(values.json, { commune: slug, versions: listed }, () =>
    listed.map(({ version, state, effectiveAt, author, reason, councilDecision }) =>
      [
        `version ${version}, ${states[state]}, à partir du ${clock(effectiveAt)}`,
        author,
        reason,
        councilDecision,
      ]
        .filter((part) => part)
        .join(' · '),
    ),
  )
  return true
}
