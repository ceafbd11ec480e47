'use client'

import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import type { GuideWord } from './bilingual'
import { type ButtonVariant, buttonClass } from './button'
import type { ConfirmDialog } from './confirm-dialog'
import { useFormScope } from './form-scope'

type ConfirmButtonProps = {
  children: ReactNode
  /** The question, and the sentence that says what will be lost. */
  title: string
  lost: string
  words: { confirm: GuideWord; keep: GuideWord }
  variant?: ButtonVariant
  wide?: boolean
  name?: string
  value?: string
  formAction?: string
}

/**
 * A submit button for what cannot be undone. With script it asks first, then sends its form as if it had just been
 * pressed: same fields, same name and value, same address. Without script it sends the form at once. The dialog is
 * fetched when first asked for; if it cannot be, the browser asks in its own way.
 */
export function ConfirmButton({
  children,
  title,
  lost,
  words,
  variant = 'primary',
  wide = false,
  ...sent
}: ConfirmButtonProps) {
  const { pending } = useFormStatus()
  const { labels } = useFormScope()
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<typeof ConfirmDialog>()
  const [open, setOpen] = useState(false)
  const send = () => button.current?.form?.requestSubmit(button.current)
  const ask = async (event: MouseEvent) => {
    event.preventDefault()
    if (pending) return
    try {
      const loaded = await import('./confirm-dialog')
      setDialog(() => loaded.ConfirmDialog)
      setOpen(true)
    } catch {
      if (window.confirm(`${title}\n\n${lost}`)) send()
    }
  }
  return (
    <>
      <button
        {...sent}
        ref={button}
        type="submit"
        aria-disabled={pending || undefined}
        onClick={ask}
        className={buttonClass(
          variant,
          `${wide ? 'w-full sm:w-auto' : ''} aria-disabled:cursor-progress aria-disabled:opacity-70`,
        )}
      >
        {pending && labels ? labels.pending : children}
      </button>
      {Dialog && (
        <Dialog
          {...{ open, title, lost, words }}
          opener={button}
          onOpenChange={setOpen}
          onConfirm={() => {
            setOpen(false)
            send()
          }}
        />
      )}
    </>
  )
}
