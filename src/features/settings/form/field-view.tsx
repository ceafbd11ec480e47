import type { Language } from '@/communes/text'
import { fieldWord, formWords } from '@/i18n/settings/fields'
import { directionOf } from '@/i18n/speak'
import { CheckboxGroup } from '@/ui/choice-fields'
import { Disclosure } from '@/ui/disclosure'
import type { FieldWords } from '@/ui/field-frame'
import { SelectField } from '@/ui/select-field'
import { TextArea } from '@/ui/text-area'
import { TextField } from '@/ui/text-field'
import type { Field, FieldOf } from './field'
import { ListView, MapView } from './list-view'
import { choicesOf, labelOf } from './named-field'
import { ObjectView, ShapesView } from './object-view'
import { inside, markOf, valueNameOf } from './shape'
import { TickField } from './tick-field'

/** What every view of a field is given. `depth`: how many groups it stands in; `faulty`: the names at fault. */
export type FormPlace = { action: string; depth: number; level: number; faulty: ReadonlySet<string> }

const otherLanguages = ['ru', 'en', 'ar'] as const

/** A value no person types, which says how the form stands. */
export const Mark = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={markOf(name)} value={value} />
)

type InLanguageProps = FieldWords & { field: FieldOf<'town-text'>; language: Language; label: string }

function InLanguage({ field, language, ...words }: InLanguageProps) {
  const given = { ...words, name: inside(field.name, language), lang: language, dir: directionOf(language) }
  const text = field.texts[language] ?? ''
  // an input of one line has no direction of its own to write Arabic in
  return field.long || language === 'ar' ? (
    <TextArea {...given} rows={field.long ? 3 : 1} defaultValue={text} />
  ) : (
    <TextField {...given} defaultValue={text} />
  )
}

function TownText({ field, place }: { field: FieldOf<'town-text'>; place: FormPlace }) {
  const { hint } = fieldWord(field.chain, field.kind)
  const label = labelOf(field)
  const translated = otherLanguages.filter((language) => field.texts[language])
  const isFaulty = otherLanguages.some((language) => place.faulty.has(inside(field.name, language)))
  return (
    <div className="space-y-1">
      {field.isByLanguage && <Mark name={field.name} value="langues" />}
      <InLanguage {...{ field, language: 'fr', label, hint, required: field.required }} />
      <Disclosure open={isFaulty} summary={formWords.otherLanguages(translated.length)}>
        {otherLanguages.map((language) => (
          <InLanguage
            key={language}
            {...{ field, language, label: `${label} ${formWords.inLanguage[language]}` }}
          />
        ))}
      </Disclosure>
    </div>
  )
}

const writtenHint = (is: string) => (is === 'time' || is === 'month-day' ? formWords.written[is] : undefined)

function TextInput({ field }: { field: Field & { text: string } }) {
  const { hint } = fieldWord(field.chain, field.kind)
  const given = { name: field.name, label: labelOf(field), hint, required: field.required }
  switch (field.is) {
    case 'long-text':
      return <TextArea {...given} rows={3} defaultValue={field.text} />
    case 'lines':
      return <TextArea {...given} hint={hint ?? formWords.oneALine} rows={3} defaultValue={field.text} />
    case 'date':
      return <TextField {...given} type="date" defaultValue={field.text} />
    case 'whole':
      return <TextField {...given} inputMode="numeric" width="date" defaultValue={field.text} />
    case 'number':
    case 'amount':
    case 'time':
    case 'month-day':
    case 'cents':
      return (
        <TextField {...given} hint={hint ?? writtenHint(field.is)} width="date" defaultValue={field.text} />
      )
    default:
      return <TextField {...given} defaultValue={field.text} />
  }
}

function YesNo({ field }: { field: FieldOf<'yes-no'> }) {
  const { hint } = fieldWord(field.chain, field.kind)
  const given = { name: field.name, label: labelOf(field), hint }
  if (!field.isTick)
    return (
      <SelectField
        {...given}
        placeholder={formWords.notSaid}
        choices={formWords.yesNo}
        defaultValue={field.chosen}
      />
    )
  return (
    <>
      <Mark name={field.name} value="oui" />
      <TickField {...given} taken={field.chosen === 'oui'} />
    </>
  )
}

function Ticks({ field }: { field: FieldOf<'choices'> | FieldOf<'words'> }) {
  const { hint } = fieldWord(field.chain, field.kind)
  return (
    <>
      <Mark name={field.name} value="oui" />
      <CheckboxGroup
        sideBySide
        name={`${field.name}[]`}
        label={labelOf(field)}
        hint={hint}
        required={field.required}
        choices={choicesOf(field)}
        defaultValues={field.chosen}
      />
    </>
  )
}

/** Words to tick, and the town's own to type. */
function Words({ field }: { field: FieldOf<'words'> }) {
  const { others = formWords.otherWords } = fieldWord(field.chain, field.kind)
  return (
    <>
      <Ticks field={field} />
      <TextArea
        name={valueNameOf(field.name)}
        label={others}
        hint={formWords.oneALine}
        rows={2}
        defaultValue={field.others}
      />
    </>
  )
}

/** One field of a record, whatever it is, and all that stands in it. */
export function FieldView({ field, place }: { field: Field; place: FormPlace }) {
  const { hint } = fieldWord(field.chain, field.kind)
  switch (field.is) {
    case 'town-text':
      return <TownText {...{ field, place }} />
    case 'hidden':
      return field.text ? <input type="hidden" name={field.name} value={field.text} /> : null
    case 'yes-no':
      return <YesNo field={field} />
    case 'flag':
      return <TickField name={field.name} label={labelOf(field)} hint={hint} taken={field.taken} />
    case 'choice':
      return (
        <SelectField
          name={field.name}
          label={labelOf(field)}
          hint={hint}
          required={field.required}
          placeholder={field.always && field.chosen ? undefined : formWords.notSaid}
          choices={choicesOf(field)}
          defaultValue={field.chosen}
        />
      )
    case 'choices':
      return <Ticks field={field} />
    case 'words':
      return <Words field={field} />
    case 'list':
      return <ListView {...{ field, place }} />
    case 'map':
      return <MapView {...{ field, place }} />
    case 'object':
    case 'kinds':
      return <ObjectView {...{ field, place }} />
    case 'shapes':
      return <ShapesView {...{ field, place }} />
    default:
      return <TextInput field={field} />
  }
}
