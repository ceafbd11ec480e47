import Link from 'next/link'
import { Icon } from './icon'

type PaginationProps = {
  label: string
  /** « Page 2 sur 7 » */
  position: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

const link = 'inline-flex min-h-12 items-center gap-1 font-semibold text-primary underline underline-offset-4'

/** The way to the pages before and after. */
export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      {previous && (
        <Link href={previous.href} prefetch={false} rel="prev" className={link}>
          <Icon name="back" />
          {previous.label}
        </Link>
      )}
      <p>{position}</p>
      {next && (
        <Link href={next.href} prefetch={false} rel="next" className={link}>
          {next.label}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  )
}
