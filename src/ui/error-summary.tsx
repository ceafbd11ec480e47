'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { controlId, type FormState, useFormScope, wasReturned } from './form-scope'
import { Icon } from './icon'

function FaultLine({ field, message }: FormState['faults'][number]) {
  const { id } = useFormScope()
  if (field === 'form') return <li>{message}</li>
  return (
    <li>
      <a href={`#${controlId(id, field)}`} className="inline-block py-1 font-semibold text-danger underline">
        {message}
      </a>
    </li>
  )
}

/**
 * What stopped the form: takes the focus, and leads to each field. `helpFor` says, for each code of refusal, what can
 * still be done.
 */
export function ErrorSummary({ helpFor = {} }: { helpFor?: Partial<Record<string, ReactNode>> }) {
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
            <FaultLine key={fault.field} {...fault} />
          ))}
        </ul>
      )}
      {state.refusal && helpFor[state.refusal.code] && (
        <div className="mt-3">{helpFor[state.refusal.code]}</div>
      )}
    </div>
  )
}
