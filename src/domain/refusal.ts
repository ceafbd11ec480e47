import type { AgentsRefusal } from './access/agent-accounts'
import type { AccessRefusal } from './access/refusals'
import type { BookingRefusal } from './booking/refusals'
import type { PlatformRefusal } from './platform/refusals'
import type { SettingsRefusal } from './settings/refusals'

/** Why something is not done, as a value: a code, and the facts that a sentence needs. */
export type RefusalOf<Code extends string, Facts extends object = Record<never, never>> = {
  readonly code: Code
  readonly facts: Facts
}

/** Every refusal of the product. A new one does not compile until each language has words for it. */
export type Refusal = AccessRefusal | AgentsRefusal | BookingRefusal | PlatformRefusal | SettingsRefusal

/** What a command answers: done, with what it made, or refused. */
export type Outcome<Done, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly done: Done }
  | { readonly ok: false; readonly refusal: R }

export const done = <Done>(value: Done): { ok: true; done: Done } => ({ ok: true, done: value })
export const refused = <R extends Refusal>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })
