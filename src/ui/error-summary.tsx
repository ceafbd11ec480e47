'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { controlId, type FormState, useFormScope, wasReturned } from './form-scope'
import { Icon } from './icon'

type FaultLineProps = FormState['faults'][number] & { name?: string }

function FaultLine({ field, message, name }: FaultLineProps) {
  const { id, labels } = useFormScope()
  const words = name
    ? `${name}${labels?.colon}${message.charAt(0).toLowerCase()}${message.slice(1)}`
    : message
  if (field === 'form') return <li>{words}</li>
  return (
    <li>
      <a href={`#${controlId(id, field)}`} className="block py-1 font-semibold text-danger underline">
        {words}
      </a>
    </li>
  )
}

export type SummaryProps = {
  /** What can still be done, by code of refusal. */
  helpFor?: Partial<Record<string, ReactNode>>
  /** The label of each field, so that « remplissez ce champ » says which. */
  fieldNames?: Partial<Record<string, string>>
}

/**
 * What stopped the form: takes the focus, and leads to each field.
 */
export function ErrorSummary({ helpFor = {}, fieldNames = {} }: SummaryProps) {
  const { state, labels } = useFormScope()
  const summary = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const returned = wasReturned(state)
  useEffect(() => {
    if (wasReturned(state)) summary.current?.focus()
  }, [state])
  if (!returned) return null
  return (
    <div
      ref={summary}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script, nothing else can bring the reader to what stopped the form
      autoFocus
      role="alert"
      aria-labelledby={titleId}
      className="rounded-lg border-3 border-danger bg-danger-tint p-4 sm:p-5"
    >
      <p id={titleId} className="flex items-start gap-2 text-lg font-bold text-danger">
        <Icon name="refusal" className="mt-0.5 size-6 shrink-0" />
        {state.refusal ? state.refusal.message : labels?.summaryTitle}
      </p>
      {state.faults.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 ps-6">
          {state.faults.map((fault) => (
            <FaultLine key={`${fault.field} ${fault.message}`} {...fault} name={fieldNames[fault.field]} />
          ))}
        </ul>
      )}
      {state.refusal && helpFor[state.refusal.code] && (
        <div className="mt-3">{helpFor[state.refusal.code]}</div>
      )}
    </div>
  )
}
