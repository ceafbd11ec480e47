import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { newSecret } from '@/adapters/identity/secrets'
import { inPlatform, type PlatformDb } from '@/database/door'
import type { Outcome } from '@/domain/refusal'
import { tellRefusal } from '@/i18n/speak'
import type { FormState } from './form-state'
import { askedByOperator, type OperatorAsked, operatorSignInEnds } from './operator'
import { faultsOf, tooManyFields, valuesOf, withoutSecrets } from './read-form'

type DoorAction<Form extends z.ZodType, Done> = {
  form: Form
  /** One transaction of the platform, in which no row of any commune can be reached. */
  run: (db: PlatformDb, form: z.output<Form>, visit: OperatorVisit) => Promise<Outcome<Done>>
  /** After the commit: where to go. */
  go: (done: Done, asked: OperatorAsked) => Promise<string>
}

/** What a command of the platform's door needs of its request. */
export type OperatorVisit = {
  now: Temporal.Instant
  address: string
  token: string
  endsAt: Temporal.Instant
}

/** An action of the platform's door, which whoever stands there may try. */
export function operatorDoorAction<Form extends z.ZodType, Done>({
  form: schema,
  run,
  go,
}: DoorAction<Form, Done>) {
  return async function action(_before: FormState, sent: FormData): Promise<FormState> {
    const asked = await askedByOperator()
    const { now, speaker } = asked
    const address = (await headers()).get('x-portal-address')
    if (!address) throw new Error('the server in front did not say the address')
    const typed = valuesOf(sent)
    if (!typed) return tooManyFields(speaker.t)
    const values = withoutSecrets(typed)
    const form = schema.safeParse(typed, { reportInput: true })
    if (!form.success) return { values, faults: faultsOf(form.error, speaker.t) }
    const visit = { now, address, token: newSecret(), endsAt: operatorSignInEnds(now) }
    const outcome = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
      run(db, form.data, visit),
    )
    if (!outcome.ok) {
      const { refusal } = outcome
      return { values, faults: [], refusal: { code: refusal.code, message: tellRefusal(speaker, refusal) } }
    }
    redirect(await go(outcome.done, asked))
  }
}
