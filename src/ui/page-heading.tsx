import type { ReactNode } from 'react'

/** The only h1 of a page, with a line above it that says where one is and a sentence below. */
export function PageHeading({
  above,
  children,
  intro,
}: {
  above?: ReactNode
  children: ReactNode
  intro?: ReactNode
}) {
  return (
    <div className="mb-8 space-y-3">
      {above && <p className="font-semibold text-muted">{above}</p>}
      <h1 className="text-3xl font-bold leading-tight text-balance">{children}</h1>
      {intro && <p className="max-w-prose text-lg">{intro}</p>}
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  id,
  level = 2,
  children,
}: {
  title: ReactNode
  id: string
  level?: 2 | 3
  children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className="mt-10 scroll-mt-4 first:mt-0">
      <Heading id={id} className={`mb-4 font-bold ${level === 2 ? 'text-2xl' : 'text-xl'}`}>
        {title}
      </Heading>
      <div className="space-y-4">{children}</div>
    </section>
  )
}
