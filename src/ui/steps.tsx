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

/** Where one is in a path of numbered steps. `words` says in text what the dots show; `inRow` suits two short steps. */
export function Steps({
  label,
  steps,
  words,
  inRow = false,
}: {
  label: string
  steps: readonly Step[]
  words: { done: string }
  inRow?: boolean
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ol
        className={`flex sm:flex-row sm:flex-wrap sm:gap-6 ${inRow ? 'gap-3 text-sm sm:text-base' : 'flex-col gap-2'}`}
      >
        {steps.map(({ id, label: text, number, state, href }) => (
          <li
            key={id}
            aria-current={state === 'current' ? 'step' : undefined}
            className={`flex items-center ${inRow ? 'gap-1.5 sm:gap-2.5' : 'gap-2.5'}`}
          >
            <span
              aria-hidden="true"
              className={`flex shrink-0 items-center justify-center rounded-full border-2 font-bold ${inRow ? 'size-7 sm:size-9' : 'size-9'} ${dots[state]}`}
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
