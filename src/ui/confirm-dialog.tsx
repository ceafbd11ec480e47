'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type RefObject, useRef } from 'react'
import { Bilingual, type GuideWord } from './bilingual'
import { Button, ButtonRow, buttonClass } from './button'

type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: () => void
  title: string
  lost: string
  words: { confirm: GuideWord; keep: GuideWord }
  /** Where the focus goes back. */
  opener: RefObject<HTMLElement | null>
}

/** The question of a `ConfirmButton`. The focus begins on what loses nothing; Esc means the same. */
export function ConfirmDialog({
  open,
  onOpenChange,
  onConfirm,
  title,
  lost,
  words,
  opener,
}: ConfirmDialogProps) {
  const keep = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root {...{ open, onOpenChange }}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/60" />
        <AlertDialog.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <AlertDialog.Popup
            initialFocus={keep}
            finalFocus={opener}
            className="w-full max-w-lg space-y-4 rounded-lg bg-paper p-6 text-start"
          >
            <AlertDialog.Title className="text-xl font-bold">{title}</AlertDialog.Title>
            <AlertDialog.Description>{lost}</AlertDialog.Description>
            <ButtonRow>
              <Button type="button" variant="danger" onClick={onConfirm}>
                <Bilingual {...words.confirm} />
              </Button>
              <AlertDialog.Close ref={keep} className={buttonClass('secondary')}>
                <Bilingual {...words.keep} />
              </AlertDialog.Close>
            </ButtonRow>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
