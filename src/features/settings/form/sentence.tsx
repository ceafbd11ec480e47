import { sentencesOfKind } from '@/i18n/settings/fields-sentences'
import type { Field } from './field'
import { InlineControl } from './inline-control'
import { InlineError } from './inline-error'
import { choicesOf, labelOf } from './named-field'

type Part = string | Field

const isSimple = (field: Field) =>
  ['whole', 'number', 'amount', 'cents', 'text', 'date', 'time', 'choice'].includes(field.is)

/** A rule as a sentence with its blanks, when the settings have one for its kind; null when they have none. */
export function sentenceOf(kind: string, fields: readonly Field[]): Part[] | null {
  for (const sentence of sentencesOfKind(kind)) {
    const pieces = sentence.split(/(\{\w+\})/).filter((piece) => piece !== '')
    const parts = pieces.map((piece) => {
      const property = /^\{(\w+)\}$/.exec(piece)?.[1]
      return property === undefined ? piece : fields.find(({ chain }) => chain.at(-1) === property)
    })
    if (parts.every((part) => part !== undefined && (typeof part === 'string' || isSimple(part))))
      return parts as Part[]
  }
  return null
}

function Blank({ field }: { field: Field }) {
  const given = { name: field.name, label: labelOf(field) }
  if (field.is === 'choice')
    return <InlineControl {...given} defaultValue={field.chosen} width="long" choices={choicesOf(field)} />
  if (!('text' in field)) return null
  return (
    <InlineControl
      {...given}
      defaultValue={field.text}
      width={field.is === 'date' || field.is === 'text' ? 'long' : 'short'}
      type={field.is === 'date' ? 'date' : 'text'}
      inputMode={field.is === 'whole' ? 'numeric' : 'text'}
    />
  )
}

/** The sentence of a rule, its blanks to fill in. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  const blanks = parts.filter((part): part is Field => typeof part !== 'string')
  return (
    <div className="space-y-2">
      <p className="text-lg leading-[3.75rem]">
        {parts.map((part, i) =>
          typeof part === 'string' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words between two blanks never move
            <span key={i}>{part}</span>
          ) : (
            <Blank key={part.name} field={part} />
          ),
        )}
      </p>
      {blanks.map((field) => (
        <InlineError key={field.name} name={field.name} label={labelOf(field)} />
      ))}
    </div>
  )
}
