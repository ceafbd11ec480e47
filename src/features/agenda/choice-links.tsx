import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/ui/icon'

export type ChoiceLink = { key: string; label: ReactNode; href: string; isChosen: boolean }

const look = {
  chosen: 'border-primary bg-primary text-on-primary',
  other: 'border-edge bg-paper text-primary hover:bg-tint',
}

/** A few ways to see the same page; the one in force is said, and shown otherwise than by its colour. */
export function ChoiceLinks({ label, choices }: { label: string; choices: ChoiceLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ key, label, href, isChosen }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isChosen ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center gap-2 rounded-lg border-2 px-3 py-0.5 leading-tight font-semibold no-underline ${isChosen ? look.chosen : look.other}`}
            >
              {isChosen && <Icon name="success" className="size-5 shrink-0" />}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
