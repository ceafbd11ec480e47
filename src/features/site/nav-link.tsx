'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = {
  href: string
  /** Pages below this address belong to it too. */
  withPagesBelow?: boolean
  children: ReactNode
}

const link =
  'flex min-h-12 h-full items-center justify-center rounded-lg px-3 py-2 text-center leading-snug font-semibold text-on-primary hover:underline sm:px-4 aria-[current=page]:bg-surface aria-[current=page]:text-primary'

/** A line of the main navigation, which knows whether one is there. */
export function NavLink({ href, withPagesBelow = false, children }: NavLinkProps) {
  const path = usePathname()
  const isHere = path === href || (withPagesBelow && path.startsWith(`${href}/`))
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? 'page' : undefined} className={link}>
      <span>{children}</span>
    </Link>
  )
}
