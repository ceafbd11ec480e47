import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { common, type Found, requirementKind } from '@/domain/eligibility/requirement-kind'

const { compare } = Temporal.PlainDate

/** "L'inscription à l'activité ouvre l'accès aux réservations": one of these activities, on the day of the service. */
export const enrolment = requirementKind({
  schema: z.strictObject({
    kind: z.literal('enrolment'),
    activities: z.array(z.string().min(1)).min(1),
    ...common,
    blocks: common.blocks.default(['book', 'attend']),
  }),
  missing({ activities }, { enrolments }, on): Found<'not-enrolled'>[] {
    const isEnrolled = enrolments.some(
      ({ activity, startsOn, endsOn }) =>
        activities.includes(activity) && compare(startsOn, on) <= 0 && compare(on, endsOn) <= 0,
    )
    return isEnrolled ? [] : [{ code: 'not-enrolled', remedy: 'enrol', facts: { activities } }]
  },
})

/** Open to children who came during the year. */
export const attended = requirementKind({
  schema: z.strictObject({
    kind: z.literal('attended'),
    activities: z.array(z.string().min(1)).min(1),
    ...common,
  }),
  missing({ activities }, file): Found<'never-attended'>[] {
    if (activities.some((activity) => file.attended.includes(activity))) return []
    return [{ code: 'never-attended', remedy: 'ask-the-desk', facts: { activities } }]
  },
})
