import { fieldWord, formWords } from '@/i18n/settings/fields'
import { ButtonRow } from '@/ui/button'
import type { Field, FieldOf } from './field'
import { FieldGroup } from './field-group'
import { FieldView, type FormPlace, Mark } from './field-view'
import { itemLabel, labelOf } from './named-field'
import { FieldsOf } from './object-view'
import { anchorOf, ReshapeButton } from './reshape-button'

const titled = (level: number) => (level <= 4 ? { level: level as 2 | 3 | 4 } : {})
const deeper = (place: FormPlace): FormPlace => ({
  ...place,
  depth: place.depth + 1,
  level: place.level + 1,
})

function ItemButtons({
  list,
  rank,
  about,
  action,
}: {
  list: FieldOf<'list'>
  rank: number
  about: string
  action: string
}) {
  const at = `${list.name}.${rank}`
  const given = { name: list.name, about, action }
  return (
    <ButtonRow>
      {rank > 0 && (
        <ReshapeButton go={`up:${at}`} {...given}>
          {formWords.up}
        </ReshapeButton>
      )}
      {rank < list.items.length - 1 && (
        <ReshapeButton go={`down:${at}`} {...given}>
          {formWords.down}
        </ReshapeButton>
      )}
      <ReshapeButton go={`remove:${at}`} {...given}>
        {formWords.remove}
      </ReshapeButton>
    </ButtonRow>
  )
}

function Item({ list, rank, place }: { list: FieldOf<'list'>; rank: number; place: FormPlace }) {
  const item = list.items[rank] as Field
  const label = itemLabel(list, item, rank + 1)
  const isGroup = item.is === 'object' || item.is === 'kinds'
  return (
    <li className="space-y-3 rounded-lg border border-line bg-paper p-3 sm:p-4">
      {isGroup ? (
        <FieldGroup name={item.name} legend={label} {...titled(place.level + 1)}>
          <FieldsOf field={item} place={deeper(deeper(place))} />
        </FieldGroup>
      ) : (
        <FieldView field={{ ...item, label }} place={deeper(place)} />
      )}
      <ItemButtons {...{ list, rank, about: label, action: place.action }} />
    </li>
  )
}

/** Lines that are added, taken away and moved. */
export function ListView({ field, place }: { field: FieldOf<'list'>; place: FormPlace }) {
  const { hint, add = formWords.add } = fieldWord(field.chain, field.kind)
  return (
    <div id={anchorOf(field.name)}>
      <FieldGroup name={field.name} legend={labelOf(field)} hint={hint} {...titled(place.level)}>
        <Mark name={field.name} value={String(field.items.length)} />
        {field.items.length > 0 && (
          <ol className="space-y-4">
            {field.items.map((item, rank) => (
              <Item key={item.name} list={field} {...{ rank, place }} />
            ))}
          </ol>
        )}
        {!field.isFull && (
          <ReshapeButton go={`add:${field.name}`} name={field.name} action={place.action} variant="secondary">
            {add}
          </ReshapeButton>
        )}
      </FieldGroup>
    </div>
  )
}

/** Named values: each with its name beside it. */
export function MapView({ field, place }: { field: FieldOf<'map'>; place: FormPlace }) {
  const { hint, add = formWords.add, item: one = formWords.line } = fieldWord(field.chain, field.kind)
  return (
    <div id={anchorOf(field.name)}>
      <FieldGroup name={field.name} legend={labelOf(field)} hint={hint} {...titled(place.level)}>
        <Mark name={field.name} value={String(field.entries.length)} />
        {field.entries.map(({ key, value }, rank) => (
          <div key={key.name} className="space-y-3 rounded-lg border border-line bg-paper p-3 sm:p-4">
            <FieldView field={key} place={deeper(place)} />
            <FieldView
              field={{ ...value, label: fieldWord([...field.chain, 'entry-value']).label }}
              place={deeper(place)}
            />
            <ReshapeButton
              go={`remove:${field.name}.${rank}`}
              name={field.name}
              action={place.action}
              about={`${one} ${rank + 1}`}
            >
              {formWords.remove}
            </ReshapeButton>
          </div>
        ))}
        <ReshapeButton go={`add:${field.name}`} name={field.name} action={place.action} variant="secondary">
          {add}
        </ReshapeButton>
      </FieldGroup>
    </div>
  )
}
