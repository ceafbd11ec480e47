import type { ReactNode } from 'react'
import { Icon } from './icon'

/** More to read for those who want it; opens without script. `open`: unfolded when the page comes. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group">
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-1.5 font-semibold text-primary underline underline-offset-4 hover:decoration-2 [&::-webkit-details-marker]:hidden">
        <Icon
          name="more"
          className="size-5 shrink-0 transition-transform group-open:rotate-180 print:hidden"
        />
        <span className="inline-block first-letter:uppercase">{summary}</span>
      </summary>
      <div className="mt-2 space-y-3 border-s-4 border-line ps-4">{children}</div>
    </details>
  )
}
