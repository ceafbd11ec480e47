'use client'

import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

/** A file to send. `accept` says its kinds, as browsers take them: `.yaml,.yml`. */
export function FileField({
  label,
  hint,
  required,
  name,
  accept,
}: FieldWords & { name: string; accept: string }) {
  const field = useField(name)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} max-w-xl`}
      />
    </FieldFrame>
  )
}
