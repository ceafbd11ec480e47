import { valueAt } from '@/communes/place-in-record'
import { inFrench, type TownText } from '@/communes/text'
import { fieldWord } from '@/i18n/settings/fields'
import { settingsWords as words } from '@/i18n/settings/pages'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { ItemRow } from './item-row'
import type { SettingsState } from './settings-asked'
import { BackToSettings, type SettingsAsked, SettingsFrame } from './settings-frame'
import { hasButton } from './settings-view'

type Item = {
  key?: string
  label?: TownText
  title?: TownText
  name?: TownText
  topic?: TownText
  mail?: string
  body?: TownText
  text?: TownText
  note?: TownText
}

const nameOf = (part: string, item: Item) => {
  if (item.mail) return fieldWord([part, 'mail'], undefined).choices?.[item.mail] ?? item.mail
  const name = item.label ?? item.title ?? item.name
  return name ? inFrench(name) : ''
}
const textOf = ({ body, text, topic, note }: Item) => {
  const found = body ?? text ?? topic ?? note
  return found ? inFrench(found) : ''
}

export type ListPart = keyof typeof words.lists
export const isListPart = (part: string | undefined): part is ListPart =>
  part !== undefined && Object.hasOwn(words.lists, part)

/** A list of the record: contacts, centres, news… */
export function ListPage({
  data,
  ...asked
}: SettingsAsked & { data: { state: SettingsState; part: ListPart } }) {
  const { state, part } = data
  const { slug } = asked.commune
  const [title, intro, add] = words.lists[part]
  const items = (valueAt(state.record, part) ?? []) as Item[]
  const mayChange = hasButton(asked, state, part)
  return (
    <SettingsFrame {...{ state, asked }}>
      <PageHeading above={<BackToSettings slug={slug} />} intro={intro}>
        {title}
      </PageHeading>
      {asked.query.reste && (
        <Notice tone="refusal" live>
          <p>{words.form.stillNamed(Number(asked.query.reste) || 1)}</p>
        </Notice>
      )}
      {items.length === 0 && <p>{words.list.none}</p>}
      <ul className="space-y-3">
        {items.map((item, i) => (
          <ItemRow
            key={item.key ?? item.mail ?? String(i)}
            slug={slug}
            place={`${part}.${item.key ?? i}`}
            state={state}
            name={nameOf(part, item)}
            mayChange={mayChange}
            isFirst={i === 0}
            isLast={i === items.length - 1}
          >
            {textOf(item) && <p className="line-clamp-3">{textOf(item)}</p>}
          </ItemRow>
        ))}
      </ul>
      {mayChange && <LinkButton href={paths.settingsForm(slug, `${part}.nouveau`)}>{add}</LinkButton>}
    </SettingsFrame>
  )
}
