import 'server-only'
import type { z } from 'zod'
import { type CommuneDb, inCommune } from '@/database/door'
import type { Viewer, Who } from '@/domain/access/who'
import { actorOf } from './actor'
import { type Asked, asked } from './asked'
import { afterCommit } from './commune-action'
import { paths } from './paths'
import { valuesOf } from './read-form'

export type RouteAsked<V extends Viewer | null> = Omit<Asked, 'viewer'> & {
  viewer: V
  params: Record<string, string>
}

type Context = { params: Promise<{ commune: string } & Record<string, string>> }

type Post<V extends Viewer | null, Form extends z.ZodType, Done> = {
  who: Who<V>
  form: Form
  run: (db: CommuneDb, form: z.output<Form>, asked: RouteAsked<V>) => Promise<Done>
  /** Where to go, once committed. A form that cannot be read goes where `null` says. */
  then: (done: Done | null, asked: RouteAsked<V>, request: Request) => string | Response
}

export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })
const notThere = () => new Response(null, { status: 404 })

/** A form sent by another site is refused; a browser too old to say where it comes from is held by its Lax cookie. */
function fromThisSite(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin && origin !== 'null') return new URL(origin).host === request.headers.get('host')
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}

/**
 * The hot path of a form: a native form posts here and is answered 303, with or without script. The same order as an
 * action; half the cost.
 */
export function communePost<V extends Viewer | null, Form extends z.ZodType, Done>(post: Post<V, Form, Done>) {
  return async function POST(request: Request, { params }: Context): Promise<Response> {
    if (!fromThisSite(request)) return notThere()
    const { commune: slug, ...rest } = await params
    const known = await asked(slug)
    const entry = post.who(known.viewer)
    if (!entry.may) return entry.because === 'not-yours' ? notThere() : seeOther(paths.signIn(slug))
    const by = { ...known, viewer: entry.viewer, params: rest }
    const form = post.form.safeParse(valuesOf(await request.formData()))
    let done: Done | null = null
    if (form.success) {
      done = await inCommune(known.commune.id, actorOf(entry.viewer), (db) => post.run(db, form.data, by))
      await afterCommit(known.commune.id)
    }
    const next = post.then(done, by, request)
    return typeof next === 'string' ? seeOther(next) : next
  }
}
