'use client'

import { FieldError } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'

/** What is wrong in a control of a sentence, said under the sentence. */
export function InlineError({ name, label }: { name: string; label: string }) {
  const { error, errorId } = useField(name)
  return error ? <FieldError id={errorId} message={`${label} : ${error}`} /> : null
}
