'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonVariant, buttonClass } from './button'
import { useFormScope } from './form-scope'

type SubmitButtonProps = {
  children: ReactNode
  variant?: ButtonVariant
  wide?: boolean
  name?: string
  value?: string
}

/** Sends the form it stands in; while it is being sent a second tap does nothing, and the label says so. */
export function SubmitButton({
  children,
  variant = 'primary',
  wide = false,
  name,
  value,
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const { labels } = useFormScope()
  const once = (event: MouseEvent) => {
    if (pending) event.preventDefault()
  }
  return (
    <button
      type="submit"
      {...{ name, value }}
      aria-disabled={pending || undefined}
      onClick={once}
      className={buttonClass(
        variant,
        `${wide ? 'w-full sm:w-auto' : ''} aria-disabled:cursor-progress aria-disabled:opacity-70`,
      )}
    >
      {pending && labels ? labels.pending : children}
    </button>
  )
}
