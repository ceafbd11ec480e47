import type { z } from 'zod'

type SchemasOf<Kinds extends readonly { schema: z.ZodType }[]> = {
  [Index in keyof Kinds]: Kinds[Index]['schema']
}

/** The schemas of a list of kinds, in its order, as a discriminated union wants them. */
export function schemasOf<const Kinds extends readonly { schema: z.ZodType }[]>(kinds: Kinds) {
  return kinds.map(({ schema }) => schema) as unknown as SchemasOf<Kinds>
}
