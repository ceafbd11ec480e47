'use client'

import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

export type Choice = { value: string; label: string; lang?: string; hint?: string; disabled?: boolean }

type SelectFieldProps = FieldWords & {
  name: string
  choices: readonly Choice[]
  defaultValue?: string
  /** The first line, which chooses nothing. */
  placeholder?: string
}

/** One choice in a closed list. */
export function SelectField({
  label,
  hint,
  required,
  name,
  choices,
  defaultValue,
  placeholder,
}: SelectFieldProps) {
  const field = useField(name)
  const chosen = field.text(defaultValue)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <select
        // React does not move a list to a new default value: a new list has it from the start.
        key={chosen}
        id={field.id}
        name={name}
        required={required}
        defaultValue={chosen}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} max-w-xl`}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map(({ value, label: words, lang, disabled }) => (
          <option key={value} value={value} lang={lang} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
