import 'server-only'
import NextAuth from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { z } from 'zod'
import { type CommuneDb, inCommune } from '@/database/door'
import type { Outcome } from '@/domain/refusal'
import { asked } from './asked'
import { authOptions } from './auth'
import { tooLarge } from './commune-route'
import { saysTooLarge } from './read-body'
import { visitAt } from './visit'

type Visit = Awaited<ReturnType<typeof visitAt>>
type SignIn<Form extends z.ZodType> = {
  form: Form
  run: (
    db: CommuneDb,
    form: z.output<Form>,
    visit: Visit,
  ) => Promise<Outcome<{ accountId: string; token: string }>>
}

/**
 * next-auth at the address of one commune; an unknown one is 404. Its sign-in runs the same command as the screen's.
 * next-auth reads the body by itself: one that does not say its weight is refused like one that is too heavy.
 */
export function communeAuthRoute<Form extends z.ZodType>({ form: schema, run }: SignIn<Form>) {
  return async function route(request: Request, context: { params: Promise<{ commune: string }> }) {
    const isUncounted = request.body !== null && !request.headers.has('content-length')
    if (isUncounted || saysTooLarge(request)) return tooLarge()
    const { commune, now, requestId } = await asked((await context.params).commune)
    const credentials = CredentialsProvider({
      credentials: { identifier: {}, password: {} },
      async authorize(typed) {
        const form = schema.safeParse(typed)
        if (!form.success) return null
        const visit = await visitAt(now)
        const outcome = await inCommune(commune.id, { role: 'access' }, (db) => run(db, form.data, visit))
        return outcome.ok ? { id: outcome.done.accountId, token: outcome.done.token } : null
      },
    })
    return NextAuth(
      request as never,
      context as never,
      authOptions(commune, { now, requestId }, [credentials]),
    )
  }
}
