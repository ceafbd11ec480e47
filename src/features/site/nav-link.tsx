'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = {
  href: string
  /** Pages below this address belong to it too. */
  withPagesBelow?: boolean
  /** Pages whose address begins so belong to it too. */
  alsoBelow?: string
  children: ReactNode
}

const link =
  'flex min-h-11 h-full items-center justify-center rounded-lg px-1 py-0.5 text-center text-sm leading-tight font-semibold text-on-primary hover:underline sm:min-h-12 sm:px-4 sm:py-2 sm:text-base sm:leading-snug aria-[current=page]:bg-surface aria-[current=page]:text-primary'

/** A line of the main navigation, which knows whether one is there. */
export function NavLink({ href, withPagesBelow = false, alsoBelow, children }: NavLinkProps) {
  const path = usePathname()
  const below = [...(withPagesBelow ? [`${href}/`] : []), ...(alsoBelow ? [alsoBelow] : [])]
  const isHere = path === href || below.some((start) => path.startsWith(start))
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? 'page' : undefined} className={link}>
      <span>{children}</span>
    </Link>
  )
}
