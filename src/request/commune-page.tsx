import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { type CommuneDb, readInCommune } from '@/database/door'
import type { Viewer, Who } from '@/domain/access/who'
import type { Translate } from '@/i18n/speak'
import { actorOf } from './actor'
import { type Asked, pathAsked } from './asked'
import { type LookTaken, lookedAt } from './look'
import { paths } from './paths'

type Address = {
  params: Promise<{ commune: string } & Record<string, string>>
  searchParams?: Promise<Record<string, string | string[] | undefined>>
}

export type Query = Record<string, string>
export type PageAsked<V extends Viewer | null> = Omit<Asked, 'viewer'> & {
  viewer: V
  /** The moment and the record that an agent looks at, when they chose others than now's. */
  look?: LookTaken
  params: Record<string, string>
  query: Query
}

type Page<V extends Viewer | null, Data> = {
  who: Who<V>
  /** `access`: a page of the door itself (a mailed link, the account's own sign-ins). */
  as?: 'access'
  title: (t: Translate, data: Data, asked: PageAsked<V>) => string
  /** One read-only transaction; `null` is « not there or not yours »: 404. */
  load: (db: CommuneDb, asked: PageAsked<V>) => Promise<Data | null>
  view: (props: PageAsked<V> & { data: Data }) => ReactNode
}

/** The first value of each query parameter, bounded. */
export const queryOf = (search: Record<string, string | string[] | undefined>): Query =>
  Object.fromEntries(
    Object.entries(search)
      .slice(0, 20)
      .flatMap(([name, value]) => {
        const first = Array.isArray(value) ? value[0] : value
        return first === undefined ? [] : [[name, first.slice(0, 200)]]
      }),
  )

/**
 * A page of a commune: who may come, what to load, which view. Checked here, never in a layout or a proxy. An agent may
 * see the pages of families as of another moment: see `lookedAt`.
 */
export function communePage<V extends Viewer | null, Data>({
  who,
  as,
  title,
  load,
  view: View,
}: Page<V, Data>) {
  return async function Page({ params, searchParams }: Address) {
    const { commune: slug, ...rest } = await params
    const request = await lookedAt(slug)
    const entry = who(request.viewer)
    if (!entry.may) {
      if (entry.because === 'not-yours') notFound()
      redirect(paths.signIn(slug, await pathAsked()))
    }
    const page = {
      ...request,
      viewer: entry.viewer,
      params: rest,
      query: queryOf((await searchParams) ?? {}),
    }
    const actor = actorOf(entry.viewer, as)
    const data = await readInCommune(request.commune.id, actor, (db) => load(db, page))
    if (data === null) notFound()
    return (
      <>
        <title>{`${title(request.speaker.t, data, page)} – ${request.commune.name}`}</title>
        <View {...page} data={data} />
      </>
    )
  }
}
