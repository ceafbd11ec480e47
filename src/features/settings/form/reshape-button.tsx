import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from '@/ui/button'

/** Where a group of the form stands in its page: a button that changes its shape comes back there. */
export const anchorOf = (name: string) => `bloc-${name.replaceAll('.', '-')}`

type ReshapeButtonProps = {
  go: string
  /** The group the page comes back to. */
  name: string
  action: string
  variant?: ButtonVariant
  /** Said to those who hear the button away from what it stands beside. */
  about?: string
  children: ReactNode
}

/** Sends the form to change its shape: nothing of it is kept yet. */
export function ReshapeButton({ go, name, action, variant = 'quiet', about, children }: ReshapeButtonProps) {
  return (
    <Button variant={variant} name="go" value={go} formAction={`${action}#${anchorOf(name)}`}>
      {children}
      {about && <span className="sr-only"> ({about})</span>}
    </Button>
  )
}
