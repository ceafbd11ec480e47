import type { ReactNode } from 'react'

/** What is wider than the screen scrolls in its own frame, also by keyboard: the page itself never does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg print:overflow-visible">
      {children}
    </section>
  )
}
