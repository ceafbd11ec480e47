import { z } from 'zod'

/** Who asks, as the opening sees it. `profiles` are the town's own keys (annual, member, priority…). */
export type Audience = {
  isResident: boolean
  /** The key of the child's school, if any. */
  school?: string
  /** All open days of the weeks asked for. */
  asksFullWeeks?: boolean
  profiles?: readonly string[]
}

/** The families a phase is for. */
export const audienceRule = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('everyone') }),
  z.strictObject({ who: z.literal('residents') }),
  z.strictObject({ who: z.literal('outsiders') }),
  z.strictObject({ who: z.literal('schools'), schools: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ who: z.literal('full-weeks') }),
  z.strictObject({ who: z.literal('profiles'), profiles: z.array(z.string().min(1)).min(1) }),
])

export function belongs(audience: Audience, rule: z.infer<typeof audienceRule>): boolean {
  switch (rule.who) {
    case 'everyone':
      return true
    case 'residents':
      return audience.isResident
    case 'outsiders':
      return !audience.isResident
    case 'schools':
      return audience.school !== undefined && rule.schools.includes(audience.school)
    case 'full-weeks':
      return audience.asksFullWeeks === true
    case 'profiles':
      return rule.profiles.some((profile) => audience.profiles?.includes(profile))
  }
}
