'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldError, FieldHint, type FieldWords, RequiredMark } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'
import type { Choice } from '@/ui/select-field'

type TickGroupProps = FieldWords & {
  name: string
  choices: readonly Choice[]
  taken: readonly string[]
  children: ReactNode
}

/** Several boxes, side by side where there is room: the days of a week stand on a line. */
export function TickGroup({ name, label, hint, required, choices, taken, children }: TickGroupProps) {
  const field = useField(name)
  return (
    <fieldset
      aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
      className={field.error ? 'border-s-4 border-danger ps-4' : undefined}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {required && <RequiredMark word={field.labels?.required} />}
      </legend>
      {hint && <FieldHint id={field.hintId}>{hint}</FieldHint>}
      {field.error && <FieldError id={field.errorId} message={field.error} />}
      {children}
      <div className="flex flex-wrap gap-x-6">
        {choices.map(({ value, label: words }, i) => {
          const id = i === 0 ? field.id : `${field.id}-${value}`
          return (
            <label key={value} htmlFor={id} className="flex min-h-12 cursor-pointer items-start gap-3 py-2">
              <input
                id={id}
                type="checkbox"
                name={`${name}[]`}
                value={value}
                defaultChecked={field.isTaken(value, taken.includes(value))}
                className="mt-0.5 size-7 shrink-0 accent-primary"
              />
              <span className="pt-0.5">{words}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
