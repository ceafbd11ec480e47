'use client'

import { controlClass } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'
import type { Choice } from '@/ui/select-field'

type InlineControlProps = {
  name: string
  /** Read aloud; the sentence around the control says it to those who see. */
  label: string
  defaultValue: string
  width: 'short' | 'long'
  type?: 'text' | 'date'
  inputMode?: 'text' | 'numeric'
  choices?: readonly Choice[]
}

const inlineClass = controlClass
  .replace('block', 'inline-block')
  .replace('w-full', 'align-middle leading-normal')
const widths = { short: 'w-24', long: 'w-44' }

/** A control in the middle of a sentence. */
export function InlineControl({
  name,
  label,
  defaultValue,
  width,
  type = 'text',
  inputMode,
  choices,
}: InlineControlProps) {
  const field = useField(name)
  const text = field.text(defaultValue)
  const given = {
    id: field.id,
    name,
    defaultValue: text,
    'aria-label': label,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': field.error ? field.errorId : undefined,
  }
  if (!choices)
    return (
      <input {...given} type={type} inputMode={inputMode} className={`${inlineClass} ${widths[width]}`} />
    )
  return (
    <select {...given} key={text} className={`${inlineClass} w-auto max-w-full`}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
