'use client'

import { useState, useSyncExternalStore } from 'react'
import { controlClass, describedBy, FieldFrame, type FieldWords } from './field-frame'
import { useField } from './form-scope'

const never = () => () => {}

/** Whether scripts run on this page: false on the server and in the first render. */
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

type PasswordFieldProps = FieldWords & {
  name: string
  autoComplete: 'current-password' | 'new-password'
  maxLength?: number
}

/** A password; with scripts, a button shows what is typed. It is never filled in again after a refusal. */
export function PasswordField({
  label,
  hint,
  required = true,
  name,
  autoComplete,
  maxLength,
}: PasswordFieldProps) {
  const field = useField(name)
  const canShow = useScript() && field.labels !== undefined
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame {...field} {...{ label, hint, required }} requiredWord={field.labels?.required}>
      <div className="flex max-w-xl flex-wrap gap-2 sm:flex-nowrap">
        <input
          id={field.id}
          name={name}
          type={shown ? 'text' : 'password'}
          dir="ltr"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={maxLength}
          required={required}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
          className={controlClass}
        />
        {canShow && (
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={field.id}
            onClick={() => setShown(!shown)}
            className="min-h-12 shrink-0 rounded-lg border-2 border-edge px-4 font-semibold text-primary hover:bg-tint"
          >
            {shown ? field.labels?.hide : field.labels?.show}
          </button>
        )}
      </div>
    </FieldFrame>
  )
}
