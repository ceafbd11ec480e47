import { z } from 'zod'

/** Stands for every reason, also for none: "toute absence annoncée est déduite". */
export const ANY_REASON = 'any'

/** A reason or cause by its key: one of those that any town may name, which a form offers, or a word of the town's own. */
export const reasonKey = (...offered: string[]) => z.string().min(1).meta({ examples: offered })
