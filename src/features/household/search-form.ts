import { z } from 'zod'

/** The words to look for in the list; none shows it whole. */
export const searchForm = z.object({ q: z.string().trim().max(100).default('') })
