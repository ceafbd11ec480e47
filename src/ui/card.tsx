import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type CardProps = { title?: ReactNode; level?: 2 | 3; id?: string; children: ReactNode }

/** A block of related things, with its heading. */
export function Card({ title, level = 2, id, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section
      aria-labelledby={title && id ? id : undefined}
      className="rounded-xl border border-line bg-paper p-5 sm:p-6 print:break-inside-avoid"
    >
      {title && (
        <Heading id={id} className={`mb-3 font-bold ${level === 2 ? 'text-xl' : 'text-lg'}`}>
          {title}
        </Heading>
      )}
      <div className="space-y-3">{children}</div>
    </section>
  )
}

type LinkCardProps = { href: string; title: ReactNode; icon?: IconName; level?: 2 | 3; children?: ReactNode }

/** A whole block that leads to one place; its title is the link. */
export function LinkCard({ href, title, icon, level = 2, children }: LinkCardProps) {
  const Heading = `h${level}` as const
  return (
    <div className="group relative flex gap-4 rounded-xl border-2 border-line bg-paper p-5 hover:border-primary hover:bg-tint has-focus-visible:border-primary">
      {icon && <Icon name={icon} className="mt-0.5 size-8 shrink-0 text-primary" />}
      <div className="min-w-0 grow space-y-1">
        <Heading className="text-lg font-bold text-primary">
          <Link
            href={href}
            prefetch={false}
            className="underline decoration-2 underline-offset-4 after:absolute after:inset-0 after:rounded-xl group-hover:decoration-3"
          >
            {title}
          </Link>
        </Heading>
        {children && <div className="text-muted">{children}</div>}
      </div>
      <Icon name="forward" className="mt-1 size-6 shrink-0 text-primary" />
    </div>
  )
}

/** Cards side by side where there is room for them. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2">{children}</div>
}
