'use client'

import { createContext, type ReactNode, useContext, useId } from 'react'

/** What a form shows after it was sent. */
export type FormState = {
  values: Record<string, string | string[]>
  faults: { field: string; message: string }[]
  refusal?: { code: string; message: string }
  said?: string
}

/** The words that every form says. */
export type FormLabels = {
  summaryTitle: string
  /** What stands between the name of a field and what is wrong with it. */
  colon: string
  required: string
  pending: string
  show: string
  hide: string
}

type Scope = { id: string; state: FormState; labels?: FormLabels }

export const untouched: FormState = { values: {}, faults: [] }
const FormScopeContext = createContext<Scope>({ id: 'champ', state: untouched })

export const wasReturned = (state: FormState) => state.faults.length > 0 || state.refusal !== undefined

/** The id of the control of a field, where the error summary leads. */
export const controlId = (scopeId: string, name: string) => `${scopeId}-${name.replace(/\[\]$/, '')}`

/** Gives the fields under it what was sent back. `ActionForm` sets one; a form posted to a route may set its own. */
export function FormScope({
  state = untouched,
  labels,
  children,
}: {
  state?: FormState
  labels: FormLabels
  children: ReactNode
}) {
  const id = useId()
  return <FormScopeContext value={{ id, state, labels }}>{children}</FormScopeContext>
}

export const useFormScope = () => useContext(FormScopeContext)

/** The ids, the fault and the value sent back for one field, by its name (`name[]` for a list). */
export function useField(name: string) {
  const { id: scopeId, state, labels } = useFormScope()
  const key = name.replace(/\[\]$/, '')
  const id = controlId(scopeId, name)
  const returned = wasReturned(state)
  return {
    id,
    labels,
    hintId: `${id}-aide`,
    errorId: `${id}-erreur`,
    error: state.faults.find(({ field }) => field === key)?.message,
    returned,
    sent: state.values[key],
    /** Text to show: what was typed if the form came back, else what was there. */
    text: (before?: string) => (returned ? String(state.values[key] ?? '') : (before ?? '')),
    /** Whether a choice is taken: as sent if the form came back, else as it was. */
    isTaken: (value: string, before: boolean) =>
      returned ? [state.values[key]].flat().includes(value) : before,
  }
}
