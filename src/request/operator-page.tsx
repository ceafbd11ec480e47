import 'server-only'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Translate } from '@/i18n/speak'
import { type Query, queryOf } from './commune-page'
import { askedByOperator, type Operator, type OperatorAsked } from './operator'
import { paths } from './paths'

export type OperatorPageAsked = OperatorAsked & { operator: Operator; query: Query }

type Address = { searchParams?: Promise<Record<string, string | string[] | undefined>> }

type Page<Data> = {
  title: (t: Translate) => string
  load: (asked: OperatorPageAsked) => Promise<Data>
  view: (props: OperatorPageAsked & { data: Data }) => ReactNode
}

const titled = (title: string) => <title>{title}</title>

/** A page of the platform, for operators who are signed in. Checked here, never in a layout. */
export function operatorPage<Data>({ title, load, view: View }: Page<Data>) {
  return async function Page({ searchParams }: Address) {
    const asked = await askedByOperator()
    if (!asked.operator) redirect(paths.platformSignIn())
    const page = { ...asked, operator: asked.operator, query: queryOf((await searchParams) ?? {}) }
    const data = await load(page)
    const { t } = asked.speaker
    return (
      <>
        {titled(`${title(t)} – ${t('platform.title')}`)}
        <View {...page} data={data} />
      </>
    )
  }
}

/** The door of the platform: whoever is signed in already goes in. */
export function operatorDoorPage({
  title,
  view: View,
}: Pick<Page<null>, 'title'> & { view: (asked: OperatorAsked) => ReactNode }) {
  return async function Page() {
    const asked = await askedByOperator()
    if (asked.operator) redirect(paths.platform())
    const { t } = asked.speaker
    return (
      <>
        {titled(`${title(t)} – ${t('platform.title')}`)}
        <View {...asked} />
      </>
    )
  }
}
