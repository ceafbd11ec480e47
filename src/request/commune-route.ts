import 'server-only'
import type { z } from 'zod'
import { type CommuneDb, inCommune } from '@/database/door'
import type { Viewer, Who } from '@/domain/access/who'
import { actorOf } from './actor'
import { type Asked, asked } from './asked'
import { isBusy } from './busy'
import { afterCommit } from './commune-action'
import { paths } from './paths'
import { formDataOf } from './read-body'
import { valuesOf } from './read-form'

export type RouteAsked<V extends Viewer | null> = Omit<Asked, 'viewer'> & {
  viewer: V
  params: Record<string, string>
}

type Context = { params: Promise<{ commune: string } & Record<string, string>> }

type Post<V extends Viewer | null, Form extends z.ZodType, Done> = {
  who: Who<V>
  /** `access`: an act of the door itself, whoever stands there. Else the viewer's own role. */
  as?: 'access'
  form: Form
  /** One transaction; `null` is « not there or not yours »: 404. */
  run: (db: CommuneDb, form: z.output<Form>, asked: RouteAsked<V>) => Promise<Done | null>
  /** Where to go when the rows it needs stayed held by others for too long: nothing was written. */
  busy?: (asked: RouteAsked<V>, form: z.output<Form>) => string
  /** Where to go when the form cannot be read: no browser sends such a form by itself. */
  unreadable: (asked: RouteAsked<V>) => string
  /** Where to go, once committed. */
  then: (done: Done, asked: RouteAsked<V>, request: Request) => string | Response | Promise<string>
}

/** Sends the browser on by GET after a form: 303. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })
const notThere = () => new Response(null, { status: 404 })
const tooLarge = () => new Response(null, { status: 413 })

/** A form sent by another site is refused; a browser too old to say where it comes from is held by its Lax cookie. */
export function fromThisSite(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin && origin !== 'null')
    return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}

/** The page of ours that sent the form, to come back to it after signing in. */
function pageOf(request: Request): string | undefined {
  const sentFrom = request.headers.get('referer')
  if (!sentFrom || !URL.canParse(sentFrom)) return
  const { host, pathname, search } = new URL(sentFrom)
  return host === request.headers.get('host') ? `${pathname}${search}` : undefined
}

/** The fields that a request brings, as the form's schema takes them. */
async function fieldsOf(request: Request) {
  const sent = await formDataOf(request)
  if (typeof sent === 'string') return sent
  return valuesOf(sent) ?? 'too-large'
}

/**
 * The hot path of a form: a native form posts here and is answered 303, with or without script. The same order as an
 * action; half the cost. More than a form of ours can weigh is 413.
 */
export function communePost<V extends Viewer | null, Form extends z.ZodType, Done>(
  post: Post<V, Form, Done>,
) {
  return async function POST(request: Request, { params }: Context): Promise<Response> {
    if (!fromThisSite(request)) return notThere()
    const { commune: slug, ...rest } = await params
    const known = await asked(slug)
    const entry = post.who(known.viewer)
    if (!entry.may)
      return entry.because === 'not-yours' ? notThere() : seeOther(paths.signIn(slug, pageOf(request)))
    const by = { ...known, viewer: entry.viewer, params: rest }
    const fields = await fieldsOf(request)
    if (fields === 'too-large') return tooLarge()
    const form = post.form.safeParse(fields)
    if (!form.success) return seeOther(post.unreadable(by))
    let done: Done | null
    try {
      done = await inCommune(known.commune.id, actorOf(entry.viewer, post.as), (db) =>
        post.run(db, form.data, by),
      )
    } catch (error) {
      if (post.busy && isBusy(error)) return seeOther(post.busy(by, form.data))
      throw error
    }
    if (done === null) return notThere()
    await afterCommit(known)
    const next = await post.then(done, by, request)
    return typeof next === 'string' ? seeOther(next) : next
  }
}
