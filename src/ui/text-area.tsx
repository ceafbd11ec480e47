'use client'

import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

type TextAreaProps = FieldWords & {
  name: string
  defaultValue?: string
  rows: number
  lang?: string
  dir?: 'ltr' | 'rtl'
  maxLength?: number
  spellCheck?: boolean
  /** Letters of one width, kept in their lines: a text that a machine reads. */
  isCode?: boolean
}

/** Text of one line or more; it grows with what is typed, unless it is code. */
export function TextArea({ label, hint, required, name, defaultValue, dir, isCode, ...rest }: TextAreaProps) {
  const field = useField(name)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <textarea
        {...rest}
        id={field.id}
        name={name}
        dir={isCode ? 'ltr' : dir}
        wrap={isCode ? 'off' : undefined}
        required={required}
        defaultValue={field.text(defaultValue)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} ${isCode ? 'font-mono text-sm' : 'max-w-xl field-sizing-content'}`}
      />
    </FieldFrame>
  )
}
