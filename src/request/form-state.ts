import type { Refusal } from '@/domain/refusal'

/** What a form shows after it was sent: nothing typed is lost, but passwords are not sent back. */
export type FormState = {
  values: Record<string, string | string[]>
  faults: { field: string; message: string }[]
  refusal?: { code: Refusal['code']; message: string }
  /** A sentence that says it is done, when the form stays on the screen. */
  said?: string
}

export const untouched: FormState = { values: {}, faults: [] }
