import Link from 'next/link'
import { Icon } from '@/ui/icon'

export type ChoiceLink = { key: string; label: string; href: string; isChosen: boolean }

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
              className={`inline-flex min-h-12 items-center gap-2 rounded-lg border-2 px-4 py-2 font-semibold no-underline ${isChosen ? look.chosen : look.other}`}
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
