'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldError, FieldHint } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'

type FieldGroupProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  /** Of the title, when the group has one of its own in the page. */
  level?: 2 | 3 | 4
  /** Stands a little inside what holds it. */
  isInset?: boolean
  children: ReactNode
}

const titles = { 2: 'text-xl font-bold', 3: 'text-lg font-bold', 4: 'font-bold' }

/** Fields that belong together; a fault of the whole leads here. */
export function FieldGroup({ name, legend, hint, level, isInset = false, children }: FieldGroupProps) {
  const field = useField(name)
  const Title = level ? (`h${level}` as const) : 'span'
  const edge = field.error ? 'border-danger' : 'border-line'
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
      className={`min-w-0 scroll-mt-4 ${isInset || field.error ? `border-s-4 ps-3 sm:ps-4 ${edge}` : ''}`}
    >
      <legend className="mb-2 float-start w-full">
        <Title className={level ? titles[level] : 'font-semibold'}>{legend}</Title>
      </legend>
      <div className="clear-both space-y-4">
        {hint && <FieldHint id={field.hintId}>{hint}</FieldHint>}
        {field.error && <FieldError id={field.errorId} message={field.error} />}
        {children}
      </div>
    </fieldset>
  )
}
