'use client'

import type { HTMLInputAutoCompleteAttribute } from 'react'
import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

const widths = { full: 'max-w-xl', half: 'max-w-xs', date: 'max-w-52' }

export type TextFieldProps = FieldWords & {
  name: string
  type?: 'text' | 'email' | 'tel' | 'search' | 'date'
  defaultValue?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'email' | 'tel' | 'numeric'
  maxLength?: number
  /** Bounds of a date, `2026-09-01`. */
  min?: string
  max?: string
  width?: keyof typeof widths
  /** The language typed in, when it is not the screen's. */
  lang?: string
  spellCheck?: boolean
}

/** One line of text, an e-mail address, a telephone or a date. */
export function TextField({
  label,
  hint,
  required,
  name,
  type = 'text',
  defaultValue,
  width = type === 'date' ? 'date' : 'full',
  ...rest
}: TextFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <input
        {...rest}
        id={field.id}
        name={name}
        type={type}
        dir={type === 'email' || type === 'tel' ? 'ltr' : undefined}
        required={required}
        defaultValue={field.text(defaultValue)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} ${widths[width]}`}
      />
    </FieldFrame>
  )
}
