import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FieldWords = { label: ReactNode; hint?: ReactNode; required?: boolean }

type Frame = FieldWords & {
  id: string
  hintId: string
  errorId: string
  error?: string
  requiredWord?: string
  children: ReactNode
}

export const controlClass =
  'block min-h-12 w-full rounded-lg border-2 border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-danger disabled:bg-wash disabled:text-muted'

export function RequiredMark({ word }: { word?: string }) {
  return word ? <span className="ms-1 text-sm font-normal text-muted">({word})</span> : null
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1.5 text-sm text-muted">
      {children}
    </p>
  )
}

export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className="mb-1.5 flex items-start gap-1.5 font-semibold text-danger">
      <Icon name="warning" className="mt-0.5 size-5 shrink-0" />
      {message}
    </p>
  )
}

/** The ids that describe a control, for `aria-describedby`. */
export const describedBy = (hint: unknown, hintId: string, error: unknown, errorId: string) =>
  [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined

/** Label, hint and error around one control, in the order they are read. */
export function FieldFrame({
  id,
  hintId,
  errorId,
  label,
  hint,
  error,
  required,
  requiredWord,
  children,
}: Frame) {
  return (
    <div className={error ? 'border-s-4 border-danger ps-4' : undefined}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {required && <RequiredMark word={requiredWord} />}
      </label>
      {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
      {error && <FieldError id={errorId} message={error} />}
      {children}
    </div>
  )
}
