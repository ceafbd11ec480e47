import Link from 'next/link'
import type { ReactNode } from 'react'

export type Step = {
  id: string
  label: ReactNode
  number?: number
  state: 'done' | 'current' | 'to-come'
  href?: string
}

const dots: Record<Step['state'], string> = {
  done: 'border-primary bg-surface text-primary',
  current: 'border-primary bg-primary text-on-primary',
  'to-come': 'border-edge bg-surface text-muted',
}

/** Where one is in a path of numbered steps. `words` says in text what the dots show. */
export function Steps({
  label,
  steps,
  words,
}: {
  label: string
  steps: readonly Step[]
  words: { done: string }
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ol className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:gap-6">
        {steps.map(({ id, label: text, number, state, href }) => (
          <li
            key={id}
            aria-current={state === 'current' ? 'step' : undefined}
            className="flex items-center gap-2.5"
          >
            <span
              aria-hidden="true"
              className={`flex size-9 shrink-0 items-center justify-center rounded-full border-2 font-bold ${dots[state]}`}
            >
              {state === 'done' ? '✓' : number}
            </span>
            {state === 'done' && <span className="sr-only">{words.done}</span>}
            {href ? (
              <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center underline">
                {text}
              </Link>
            ) : (
              <span className={state === 'current' ? 'font-bold' : 'text-muted'}>{text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
