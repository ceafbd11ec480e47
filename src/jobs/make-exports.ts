import type { Temporal } from 'temporal-polyfill'
import { makeExports } from '@/features/exports/make-export'
import { report } from '@/request/log'
import { eachCommune } from './each-open-commune'

/** Makes every archive that was asked for, one after the other, in suspended communes too. Answers how many. */
export async function makeExportsEverywhere(
  clock: () => Temporal.Instant,
  signal?: AbortSignal,
): Promise<number> {
  let made = 0
  await eachCommune(
    'make-exports',
    async (communeId) => {
      made += await makeExports(communeId, { now: clock(), report })
    },
    signal,
  )
  return made
}
