import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Translate } from '@/i18n/speak'
import { type Query, queryOf } from './commune-page'
import { askedByOperator, type Operator, type OperatorAsked } from './operator'
import { paths } from './paths'

export type OperatorPageAsked = OperatorAsked & {
  operator: Operator
  params: Record<string, string>
  query: Query
}
export type PendingPageAsked = OperatorAsked & { pending: Operator }

type Address = {
  params?: Promise<Record<string, string>>
  searchParams?: Promise<Record<string, string | string[] | undefined>>
}

type Page<Asked, Data> = {
  title: (t: Translate, data: Data) => string
  /** `null` is « not there »: 404. */
  load: (asked: Asked) => Promise<Data | null>
  view: (props: Asked & { data: Data }) => ReactNode
}

function Titled({ title, t, children }: { title: string; t: Translate; children: ReactNode }) {
  return (
    <>
      <title>{`${title} – ${t('platform.title')}`}</title>
      {children}
    </>
  )
}

/** A page of the platform, for operators who have proved both factors. Checked here, never in a layout. */
export function operatorPage<Data>({ title, load, view: View }: Page<OperatorPageAsked, Data>) {
  return async function Page({ params, searchParams }: Address) {
    const asked = await askedByOperator()
    if (asked.pending) redirect(paths.platformSecondFactor())
    if (!asked.operator) redirect(paths.platformSignIn())
    const query = queryOf((await searchParams) ?? {})
    const page = { ...asked, operator: asked.operator, params: (await params) ?? {}, query }
    const data = await load(page)
    if (data === null) notFound()
    return (
      <Titled title={title(asked.speaker.t, data)} t={asked.speaker.t}>
        <View {...page} data={data} />
      </Titled>
    )
  }
}

/** The page of the second factor, for who has proved a password and nothing more yet. */
export function pendingOperatorPage<Data>({ title, load, view: View }: Page<PendingPageAsked, Data>) {
  return async function Page() {
    const asked = await askedByOperator()
    if (asked.operator) redirect(paths.platform())
    if (!asked.pending) redirect(paths.platformSignIn())
    const page = { ...asked, pending: asked.pending }
    const data = await load(page)
    if (data === null) redirect(paths.platformSignIn())
    return (
      <Titled title={title(asked.speaker.t, data)} t={asked.speaker.t}>
        <View {...page} data={data} />
      </Titled>
    )
  }
}

/** The door of the platform: whoever is signed in already goes in. */
export function operatorDoorPage({
  title,
  view: View,
}: {
  title: (t: Translate) => string
  view: (asked: OperatorAsked) => ReactNode
}) {
  return async function Page() {
    const asked = await askedByOperator()
    if (asked.operator) redirect(paths.platform())
    if (asked.pending) redirect(paths.platformSecondFactor())
    return (
      <Titled title={title(asked.speaker.t)} t={asked.speaker.t}>
        <View {...asked} />
      </Titled>
    )
  }
}
