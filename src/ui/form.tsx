'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { ErrorSummary, type SummaryProps } from './error-summary'
import { type FormLabels, FormScope, type FormState, untouched } from './form-scope'
import { Notice } from './notice'

type ActionFormProps<S extends FormState> = SummaryProps & {
  action: (before: S, sent: FormData) => Promise<S>
  labels: FormLabels
  /** Fields that nobody types: identifiers, the idempotency key. */
  hidden?: Record<string, string>
  /** The name of the form for a screen reader, when a page has several. */
  name?: string
  children: ReactNode
}

function Said({ children }: { children: string }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <div ref={said} tabIndex={-1}>
      <Notice tone="success" live title={children} />
    </div>
  )
}

/** A form sent to an action, with or without script: faults, refusals and typed values come back to it. */
export function ActionForm<S extends FormState>({
  action,
  labels,
  hidden = {},
  helpFor,
  fieldNames,
  name,
  children,
}: ActionFormProps<S>) {
  const [state, send] = useActionState<FormState, FormData>(action as never, untouched)
  return (
    <FormScope {...{ state, labels }}>
      <form action={send} aria-label={name} noValidate className="space-y-6">
        <ErrorSummary {...{ helpFor, fieldNames }} />
        {state.said && <Said>{state.said}</Said>}
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {children}
      </form>
    </FormScope>
  )
}
