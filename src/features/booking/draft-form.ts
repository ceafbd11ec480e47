import { z } from 'zod'
import { mostLines } from './session-rows'

const ids = z.array(z.uuid()).max(mostLines).default([])
const isoDate = z.iso.date()

/** What the button pressed asks for, besides keeping the boxes. */
const go = z.string().transform((text, issues) => {
  const [what, of, value = ''] = text.split(':')
  if (what === 'stay' || what === 'recap' || what === 'discard' || what === 'abandon')
    return { to: what } as const
  if (what === 'period' && of !== undefined && of.length <= 20) return { to: 'period', key: of } as const
  if (what === 'tick' || what === 'untick') {
    const tick = what === 'tick'
    if (of === 'year' || of === 'period') return { to: 'gesture', tick, of, on: value } as const
    if ((of === 'day' || of === 'week') && isoDate.safeParse(value).success)
      return { to: 'gesture', tick, of, on: value } as const
  }
  issues.addIssue({ code: 'custom', message: 'not-a-choice' })
  return z.NEVER
})

/**
 * The boxes of the screen, as sent by any of its buttons: `shown` those that could be changed, `booked` those of them
 * that the screen showed as booked. A box is a wish only where it differs from what its screen showed, so that a page
 * opened long ago undoes nothing that was booked since.
 */
export const draftForm = z
  .object({
    shown: ids,
    booked: ids,
    ticked: ids,
    also: z.array(z.uuid()).max(20).default([]),
    units: z.array(z.string().max(40)).max(20).default([]),
    period: z.string().max(20).default(''),
    periodWanted: z.string().max(20).default(''),
    go: go.default({ to: 'stay' }),
  })
  .transform(({ periodWanted, ...form }) =>
    // « Voir » names no period: it is the one chosen in the list beside it
    form.go.to === 'period' && form.go.key === ''
      ? { ...form, go: { to: 'period' as const, key: periodWanted } }
      : form,
  )
export type DraftForm = z.output<typeof draftForm>
