import type { ReactNode } from 'react'

export type Fact = { name: string; value: ReactNode }

/** Names and their values: a person's identity, the details of a request. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="divide-y divide-line">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap gap-x-4 py-2.5">
          <dt className="w-full text-muted sm:w-52 sm:shrink-0">{name}</dt>
          <dd className="min-w-0 grow font-semibold wrap-anywhere sm:basis-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
