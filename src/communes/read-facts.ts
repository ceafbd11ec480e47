import type { z } from 'zod'
import { faultsOf, noSentence } from './fault-sentence'

/** Facts typed for a question, read by its schema; otherwise each fault with its place, in French. */
export function readFacts<Schema extends z.ZodType>(
  schema: Schema,
  written: unknown,
): { ok: true; facts: z.infer<Schema> } | { ok: false; faults: string[] } {
  const read = schema.safeParse(written, { error: noSentence })
  if (read.success) return { ok: true, facts: read.data }
  const valueAt = (path: PropertyKey[]) =>
    path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null)?.[step], written)
  const faults = read.error.issues.flatMap((issue) => faultsOf(issue, valueAt))
  return { ok: false, faults: faults.map(({ path, message }) => `${path.join(' › ')} : ${message}`) }
}
