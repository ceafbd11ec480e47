'use client'

import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

type TextAreaProps = FieldWords & { name: string; defaultValue?: string; rows?: number; maxLength?: number }

/** Several lines of text. */
export function TextArea({ label, hint, required, name, defaultValue, rows = 4, maxLength }: TextAreaProps) {
  const field = useField(name)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        required={required}
        defaultValue={field.text(defaultValue)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} max-w-xl`}
      />
    </FieldFrame>
  )
}
