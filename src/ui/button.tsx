import Link from 'next/link'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-12 max-w-full items-center justify-center gap-2 rounded-lg px-5 py-2.5 text-center font-semibold leading-snug no-underline transition-colors print:hidden'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-2 border-primary bg-primary text-on-primary hover:bg-primary-deep hover:border-primary-deep',
  secondary: 'border-2 border-primary bg-surface text-primary hover:bg-tint',
  quiet:
    'border-2 border-transparent px-3 text-primary underline underline-offset-4 hover:bg-tint hover:decoration-2',
  danger: 'border-2 border-danger bg-surface text-danger hover:bg-danger-tint',
}

/** The classes of a button, for what looks like one and is neither a button nor a link. */
export const buttonClass = (variant: ButtonVariant = 'primary', more = '') =>
  `${shape} ${variants[variant]} ${more}`

type Look = { variant?: ButtonVariant; wide?: boolean; children: ReactNode }

/** A button; it submits its form unless told otherwise. `wide` fills the line on a phone. */
export function Button({
  variant = 'primary',
  wide = false,
  type = 'submit',
  ...rest
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'>) {
  return <button {...rest} type={type} className={buttonClass(variant, wide ? 'w-full sm:w-auto' : '')} />
}

type LinkLook = Look & { href: string; prefetch?: boolean; lang?: string }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant = 'primary', wide = false, prefetch = false, ...rest }: LinkLook) {
  return (
    <Link {...rest} prefetch={prefetch} className={buttonClass(variant, wide ? 'w-full sm:w-auto' : '')} />
  )
}

/** Buttons side by side; one under the other when there is no room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
