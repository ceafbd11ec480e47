import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { wakeOutbox } from '@/adapters/queue/wake'
import { type CommuneDb, inCommune } from '@/database/door'
import type { Viewer, Who } from '@/domain/access/who'
import { type Outcome, refused } from '@/domain/refusal'
import { tellRefusal } from '@/i18n/speak'
import { actorOf } from './actor'
import { type Asked, askedByAction, pathAsked } from './asked'
import { isBusy } from './busy'
import type { FormState } from './form-state'
import { report } from './log'
import { paths } from './paths'
import { faultsOf, tooManyFields, valuesOf, withoutSecrets } from './read-form'

export type ActionAsked<V extends Viewer | null> = Omit<Asked, 'viewer'> & { viewer: V }

type Action<V extends Viewer | null, Form extends z.ZodType, Done> = {
  who: Who<V>
  /** `access`: an act of the door itself (sign-in, password), whoever stands there. Else the viewer's own role. */
  as?: 'access'
  /** What may be typed in; a function, when it follows from the commune's record. */
  form: Form | ((asked: Asked) => Form)
  /** One transaction: lock, load, decide, write. */
  run: (db: CommuneDb, form: z.output<Form>, asked: ActionAsked<V>) => Promise<Outcome<Done>>
  /** After the commit: where to go, or a sentence to say on the same screen. */
  then: (
    done: Done,
    asked: ActionAsked<V>,
  ) => Promise<{ go: string } | { say: string }> | { go: string } | { say: string }
}

/** Wakes the sender of mails; a queue that does not answer never undoes what was committed. */
export async function afterCommit({ commune, requestId }: Pick<Asked, 'commune' | 'requestId'>) {
  try {
    await wakeOutbox(commune.id)
  } catch (error) {
    report(error, { commune: commune.slug, request: requestId, at: 'wake' })
  }
}

/** Rows held by others for too long: refused, and nothing was written. Any other error is a bug. */
async function orBusy<Done>(acting: Promise<Outcome<Done>>): Promise<Outcome<Done>> {
  try {
    return await acting
  } catch (error) {
    if (isBusy(error)) return refused({ code: 'busy', facts: {} })
    throw error
  }
}

/** An action of a form: commune, viewer, who, form, transaction, outcome, outbox, redirect. In this order, only here. */
export function communeAction<V extends Viewer | null, Form extends z.ZodType, Done>({
  who,
  as,
  form: formOf,
  run,
  then,
}: Action<V, Form, Done>) {
  return async function action(_before: FormState, sent: FormData): Promise<FormState> {
    const request = await askedByAction()
    const { commune, speaker } = request
    const entry = who(request.viewer)
    if (!entry.may) {
      if (entry.because === 'not-yours') notFound()
      redirect(paths.signIn(commune.slug, await pathAsked()))
    }
    const typed = valuesOf(sent)
    if (!typed) return tooManyFields(speaker.t)
    const values = withoutSecrets(typed)
    const schema = typeof formOf === 'function' ? formOf(request) : formOf
    const form = schema.safeParse(typed, { reportInput: true })
    if (!form.success) return { values, faults: faultsOf(form.error, speaker.t) }
    const by = { ...request, viewer: entry.viewer }
    const actor = actorOf(entry.viewer, as)
    const outcome = await orBusy(inCommune(commune.id, actor, (db) => run(db, form.data, by)))
    if (!outcome.ok) {
      const { refusal } = outcome
      return { values, faults: [], refusal: { code: refusal.code, message: tellRefusal(speaker, refusal) } }
    }
    await afterCommit(request)
    const next = await then(outcome.done, by)
    if ('say' in next) return { values: {}, faults: [], said: next.say }
    redirect(next.go)
  }
}
