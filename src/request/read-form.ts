import type { z } from 'zod'
import type { Translate } from '@/i18n/speak'
import type { FormState } from './form-state'

const mostFields = 2_000

/** Form fields as an object; a name that ends in `[]` is a list. React's own fields are left out. */
export function valuesOf(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  let count = 0
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    if (++count > mostFields) break
    if (name.endsWith('[]')) {
      const list = name.slice(0, -2)
      values[list] = [...((values[list] as string[] | undefined) ?? []), value]
    } else values[name] = value
  }
  return values
}

export const withoutSecrets = (values: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))

type FaultCode = 'missing' | 'too-long' | 'not-an-email' | 'not-a-date' | 'not-a-choice' | 'invalid'

function faultOf(issue: z.core.$ZodIssue): FaultCode {
  if (issue.code === 'too_small' || (issue.code === 'invalid_type' && issue.input === undefined))
    return 'missing'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? 'not-an-email' : issue.format === 'date' ? 'not-a-date' : 'invalid'
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'not-a-choice'
  return 'invalid'
}

/** A rule of one form names its own sentence: `params: { words: 'administration.…' }`. */
function sentenceOf(issue: z.core.$ZodIssue, t: Translate): string {
  const own = issue.code === 'custom' ? issue.params : undefined
  return own?.words ? t(own.words as never, own as never) : t(`site.form.faults.${faultOf(issue)}`)
}

/** One sentence per field at fault, in the order of the form. */
export function faultsOf(error: z.ZodError, t: Translate): FormState['faults'] {
  const faults = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || 'form'
    if (!faults.has(field)) faults.set(field, sentenceOf(issue, t))
  }
  return [...faults].map(([field, message]) => ({ field, message }))
}
