import 'server-only'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL_PORTAL: z.url(),
  QUEUE_DATABASE_URL: z.url().optional(),
  PORTAL_ORIGIN: z.url().transform((url) => url.replace(/\/$/, '')),
  PORTAL_SECRET: z.string().min(32),
  /** `demo`: invented families and a mailbox page. `test`: also a clock that tests set. */
  PORTAL_MODE: z.enum(['demo', 'test', 'production']),
  PORTAL_TEST_NOW: z.iso.datetime().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).default('ne-pas-repondre@espace-citoyens.invalid'),
})
export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The settings of this process. Throws one sentence naming the variable at fault. */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env)
    if (!result.success)
      throw new Error(
        `Réglage manquant ou faux : ${result.error.issues.map((i) => `${i.path.join('.')} (${i.message})`).join(', ')}`,
      )
    parsed = result.data
  }
  return parsed
}
