import { fieldWord, formWords } from '@/i18n/settings/fields'
import { Disclosure } from '@/ui/disclosure'
import { SelectField } from '@/ui/select-field'
import { ChangeAtOnce } from './change-at-once'
import { type Field, type FieldOf, isRemovable } from './field'
import { FieldGroup } from './field-group'
import { FieldView, type FormPlace, Mark } from './field-view'
import { choicesOf, labelOf } from './named-field'
import { isFolded, isShort } from './presentation'
import { anchorOf, ReshapeButton } from './reshape-button'
import { Sentence, sentenceOf } from './sentence'
import { inside, markOf } from './shape'

type Grouped = FieldOf<'object'> | FieldOf<'kinds'>
type ViewProps<Of extends Field> = { field: Of; place: FormPlace }

const isAtFault = ({ name }: Field, faulty: ReadonlySet<string>) =>
  [...faulty].some((one) => one === name || one.startsWith(`${name}.`))

/** Fields in their order, short ones beside each other. */
function Rows({ fields, place }: { fields: readonly Field[]; place: FormPlace }) {
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last && isShort(field) && last.every(isShort)) last.push(field)
    else rows.push([field])
  }
  return rows.map((row) =>
    row.length === 1 && row[0] ? (
      <FieldView key={row[0].name} field={row[0]} place={place} />
    ) : (
      <div key={row[0]?.name} className="flex flex-wrap items-end gap-x-6 gap-y-4">
        {row.map((field) => (
          <FieldView key={field.name} {...{ field, place }} />
        ))}
      </div>
    ),
  )
}

function SourceView({ field, place }: { field: FieldOf<'object'>; place: FormPlace }) {
  const cite = field.fields.find(({ chain }) => chain.at(-1) === 'cite')
  const text = cite && 'text' in cite ? cite.text : ''
  if (!field.present || text === '') return <ObjectView {...{ field, place }} />
  return (
    <Disclosure open={isAtFault(field, place.faulty)} summary={`${labelOf(field)} : ${text}`}>
      <ObjectView field={field} place={{ ...place, depth: 0, level: 5 }} />
    </Disclosure>
  )
}

const isSource = (field: Field): field is FieldOf<'object'> =>
  field.is === 'object' && field.chain.at(-1) === 'source'

/** Those seen at once, then the others folded under « Plus de précisions », then where it is written. */
function InTwoParts({ fields, place }: { fields: readonly Field[]; place: FormPlace }) {
  const folded = fields.filter((field) => !isSource(field) && isFolded(field))
  const seen = fields.filter((field) => !isSource(field) && !folded.includes(field))
  return (
    <>
      <Rows {...{ fields: seen, place }} />
      {folded.length > 0 && (
        <Disclosure
          open={folded.some((field) => isAtFault(field, place.faulty))}
          summary={formWords.moreDetails}
        >
          <Rows {...{ fields: folded, place }} />
        </Disclosure>
      )}
      {fields.filter(isSource).map((field) => (
        <SourceView key={field.name} {...{ field, place }} />
      ))}
    </>
  )
}

type Chooser = {
  field: FieldOf<'kinds'> | FieldOf<'shapes'>
  name: string
  action: string
  isOptional: boolean
}

function KindChooser({ field, name, action, isOptional }: Chooser) {
  const by = field.is === 'kinds' ? [...field.chain, field.by] : field.chain
  const words = fieldWord(by, field.kind)
  const named: Field = { ...field, chain: by }
  return (
    <ChangeAtOnce>
      <div className="min-w-0 grow sm:grow-0">
        <SelectField
          name={name}
          label={field.is === 'kinds' ? words.label : labelOf(field)}
          hint={words.hint}
          required={!isOptional}
          placeholder={isOptional ? formWords.notSaid : undefined}
          choices={choicesOf(named as Field & Chooser['field'])}
          defaultValue={field.chosen}
        />
      </div>
      <ReshapeButton
        go="reshape"
        name={field.name}
        action={action}
        variant="secondary"
        about={labelOf(field)}
      >
        {formWords.change}
      </ReshapeButton>
    </ChangeAtOnce>
  )
}

/** The fields of an object, without the group around them. */
export function FieldsOf({ field, place }: ViewProps<Grouped>) {
  if (field.is === 'object') return <InTwoParts fields={field.fields} place={place} />
  const sentence = sentenceOf(field.chosen, field.fields)
  const others = field.fields.filter((one) => !sentence?.includes(one))
  return (
    <>
      <KindChooser
        field={field}
        name={inside(field.name, field.by)}
        action={place.action}
        isOptional={false}
      />
      {sentence && <Sentence parts={sentence} />}
      <InTwoParts fields={others} place={place} />
    </>
  )
}

/** An object as a group of fields; an optional one is added and taken away. */
export function ObjectView({ field, place }: ViewProps<Grouped>) {
  const label = labelOf(field)
  const { hint } = fieldWord(field.chain, field.kind)
  const level = place.level <= 4 ? { level: place.level as 2 | 3 | 4 } : {}
  if (!field.present)
    return (
      <div id={anchorOf(field.name)}>
        <ReshapeButton go={`add:${field.name}`} name={field.name} action={place.action}>
          {formWords.addThis(label)}
        </ReshapeButton>
      </div>
    )
  const inner = { ...place, depth: place.depth + 1, level: place.level + 1 }
  return (
    <div id={anchorOf(field.name)}>
      <FieldGroup name={field.name} legend={label} hint={hint} isInset={place.depth > 0} {...level}>
        {field.is === 'object' && !field.always && <Mark name={field.name} value="oui" />}
        <FieldsOf field={field} place={inner} />
        {isRemovable(field) && (
          <ReshapeButton go={`remove:${field.name}`} name={field.name} action={place.action} about={label}>
            {formWords.remove}
          </ReshapeButton>
        )}
      </FieldGroup>
    </div>
  )
}

/** One of several shapes, chosen by name, and what the chosen one asks for. */
export function ShapesView({ field, place }: ViewProps<FieldOf<'shapes'>>) {
  const { inner } = field
  return (
    <div id={anchorOf(field.name)} className="space-y-3">
      <KindChooser field={field} name={markOf(field.name)} action={place.action} isOptional={!field.always} />
      {inner &&
        (inner.is === 'object' ? (
          <FieldsOf field={inner} place={place} />
        ) : (
          <FieldView field={inner} place={place} />
        ))}
    </div>
  )
}
