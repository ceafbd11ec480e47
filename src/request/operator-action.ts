import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { newSecret } from '@/adapters/identity/secrets'
import { type CommuneJob, wake } from '@/adapters/queue/wake'
import {
  type Actor,
  type CommuneDb,
  type CommuneId,
  inCommune,
  inPlatform,
  type PlatformDb,
} from '@/database/door'
import type { Outcome, Refusal } from '@/domain/refusal'
import { tellRefusal } from '@/i18n/speak'
import type { FormState } from './form-state'
import { report } from './log'
import {
  askedByOperator,
  type Operator,
  type OperatorAsked,
  operatorSignInEnds,
  operatorToken,
  pendingSignInEnds,
} from './operator'
import { paths } from './paths'
import { faultsOf, tooManyFields, valuesOf, withoutSecrets } from './read-form'
import { fileInto } from './read-upload'

/** What a command of the platform's door needs of its request. */
export type OperatorVisit = {
  now: Temporal.Instant
  address: string
  /** For a sign-in opened now, and when it ends: with one factor, with both. */
  token: string
  pendingEndsAt: Temporal.Instant
  endsAt: Temporal.Instant
  /** The sign-in that this browser holds already. */
  held: string | undefined
}

export type OperatorActionAsked = OperatorAsked & { operator: Operator; visit: OperatorVisit }

type Next = { go: string } | { say: string }

type Fields<Form extends z.ZodType> = {
  form: Form | ((asked: OperatorAsked) => Form)
  /** The text of an uploaded file takes the place of what was typed in a field. */
  upload?: { file: string; field: string }
  /** Refusals that belong to a field: said there, and by no other sentence. */
  atField?: (refusal: Refusal, asked: OperatorAsked) => FormState['faults'] | null
}

type DoorAction<Form extends z.ZodType, Done> = Fields<Form> & {
  /** One transaction of the platform, in which no row of any commune can be reached. */
  run: (db: PlatformDb, form: z.output<Form>, visit: OperatorVisit) => Promise<Outcome<Done>>
  /** After the commit: where to go. */
  go: (done: Done, asked: OperatorAsked) => Promise<string>
}

async function visitOf(now: Temporal.Instant): Promise<OperatorVisit> {
  const address = (await headers()).get('x-portal-address')
  if (!address) throw new Error('the server in front did not say the address')
  const held = await operatorToken()
  const [endsAt, pendingEndsAt] = [operatorSignInEnds(now), pendingSignInEnds(now)]
  return { now, address, token: newSecret(), pendingEndsAt, endsAt, held }
}

/** The form as it was meant, or what to show again with nothing typed lost. */
async function readForm<Form extends z.ZodType>(
  { form: formOf, upload }: Fields<Form>,
  sent: FormData,
  asked: OperatorAsked,
) {
  const typed = valuesOf(sent)
  if (!typed) return { state: tooManyFields(asked.speaker.t) }
  if (upload) await fileInto(typed, sent, upload)
  const values = withoutSecrets(typed)
  const schema = typeof formOf === 'function' ? formOf(asked) : formOf
  const form = schema.safeParse(typed, { reportInput: true })
  return form.success
    ? { values, data: form.data }
    : { state: { values, faults: faultsOf(form.error, asked.speaker.t) } }
}

function told<Form extends z.ZodType>(
  refusal: Refusal,
  values: FormState['values'],
  { atField }: Fields<Form>,
  asked: OperatorAsked,
): FormState {
  const faults = atField?.(refusal, asked)
  if (faults) return { values, faults }
  const message = tellRefusal(asked.speaker, refusal)
  return { values, faults: [], refusal: { code: refusal.code, message } }
}

/** An action of the platform's door, which whoever stands there may try. */
export function operatorDoorAction<Form extends z.ZodType, Done>(action: DoorAction<Form, Done>) {
  return async function act(_before: FormState, sent: FormData): Promise<FormState> {
    const asked = await askedByOperator()
    const visit = await visitOf(asked.now)
    const read = await readForm(action, sent, asked)
    if (read.state) return read.state
    const outcome = await inPlatform({ role: 'operator', operatorId: null }, (db) =>
      action.run(db, read.data, visit),
    )
    if (!outcome.ok) return told(outcome.refusal, read.values, action, asked)
    redirect(await action.go(outcome.done, asked))
  }
}

type SignedInAction<Form extends z.ZodType, Done, Db> = Fields<Form> & {
  run: (db: Db, form: z.output<Form>, asked: OperatorActionAsked) => Promise<Outcome<Done>>
  then: (done: Done, asked: OperatorActionAsked) => Promise<Next> | Next
}

async function signedIn(): Promise<OperatorActionAsked> {
  const asked = await askedByOperator()
  if (asked.pending) redirect(paths.platformSecondFactor())
  if (!asked.operator) redirect(paths.platformSignIn())
  return { ...asked, operator: asked.operator, visit: await visitOf(asked.now) }
}

async function follow(next: Promise<Next> | Next): Promise<FormState> {
  const to = await next
  if ('say' in to) return { values: {}, faults: [], said: to.say }
  redirect(to.go)
}

/** An act of an operator upon the platform itself: operator, form, transaction, outcome, redirect. In this order. */
export function operatorAction<Form extends z.ZodType, Done>(action: SignedInAction<Form, Done, PlatformDb>) {
  return async function act(_before: FormState, sent: FormData): Promise<FormState> {
    const asked = await signedIn()
    const read = await readForm(action, sent, asked)
    if (read.state) return read.state
    const actor: Actor = { role: 'operator', operatorId: asked.operator.id }
    const outcome = await inPlatform(actor, (db) => action.run(db, read.data, asked))
    return outcome.ok
      ? follow(action.then(outcome.done, asked))
      : told(outcome.refusal, read.values, action, asked)
  }
}

type CommuneActionOfOperator<Form extends z.ZodType, Place extends { communeId: CommuneId }, Done> = Omit<
  SignedInAction<Form, Done, CommuneDb>,
  'run' | 'then'
> & {
  /** The commune that the form names, with what must be known before the act; null is 404. */
  place: (form: z.output<Form>, asked: OperatorActionAsked) => Promise<Outcome<Place> | null>
  run: (db: CommuneDb, form: z.output<Form>, asked: OperatorActionAsked & Place) => Promise<Outcome<Done>>
  then: (done: Done, asked: OperatorActionAsked & Place) => Promise<Next> | Next
  /** What it means that another was first, by the constraint that says so. */
  clashes?: Partial<Record<string, Refusal>>
  /** What the act leaves to be done by a job. */
  wakes?: CommuneJob
}

/** A queue that does not answer never undoes what was committed. */
async function afterCommit(job: CommuneJob | undefined, communeId: CommuneId, { requestId }: OperatorAsked) {
  if (!job) return
  try {
    await wake(job, communeId)
  } catch (error) {
    report(error, { commune: communeId, request: requestId, at: 'wake' })
  }
}

const constraintOf = (error: unknown): string =>
  (error as { cause?: { constraint_name?: string } }).cause?.constraint_name ?? ''

/** An act of an operator upon a commune, which the act writes in its journal: the same order, inside the commune. */
export function operatorCommuneAction<Form extends z.ZodType, Place extends { communeId: CommuneId }, Done>(
  action: CommuneActionOfOperator<Form, Place, Done>,
) {
  return async function act(_before: FormState, sent: FormData): Promise<FormState> {
    const asked = await signedIn()
    const read = await readForm(action, sent, asked)
    if (read.state) return read.state
    const place = await action.place(read.data, asked)
    if (!place) notFound()
    if (!place.ok) return told(place.refusal, read.values, action, asked)
    const { communeId } = place.done
    const actor: Actor = { role: 'operator', operatorId: asked.operator.id }
    const there = { ...asked, ...place.done }
    const work = (db: CommuneDb) => action.run(db, read.data, there)
    const outcome = await inCommune(communeId, actor, work).catch((error): Outcome<Done> => {
      const refusal = action.clashes?.[constraintOf(error)]
      if (!refusal) throw error
      return { ok: false, refusal }
    })
    if (!outcome.ok) return told(outcome.refusal, read.values, action, asked)
    await afterCommit(action.wakes, communeId, asked)
    return follow(action.then(outcome.done, there))
  }
}
