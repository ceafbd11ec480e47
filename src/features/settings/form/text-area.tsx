'use client'

import { controlClass, describedBy, FieldFrame, type FieldWords } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'

type TextAreaProps = FieldWords & {
  name: string
  defaultValue: string
  rows: number
  lang?: string
  maxLength?: number
}

/** Text of one line or more. */
export function TextArea({ label, hint, required, name, defaultValue, ...rest }: TextAreaProps) {
  const field = useField(name)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <textarea
        {...rest}
        id={field.id}
        name={name}
        dir={rest.lang === 'ar' ? 'rtl' : 'ltr'}
        required={required}
        defaultValue={field.text(defaultValue)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
        className={`${controlClass} max-w-xl field-sizing-content`}
      />
    </FieldFrame>
  )
}
