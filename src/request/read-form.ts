import type { z } from 'zod'
import type { Translate } from '@/i18n/speak'
import type { FormState } from './form-state'

/** The most fields of a form: a draft of a school year has some thousand boxes. */
export const mostFields = 2_000

type Values = FormState['values']

/**
 * Form fields as an object that inherits nothing, so that any name may be typed; a name that ends in `[]` is a list.
 * React's own fields are left out. `null` when there are more than 2 000: none is dropped without a word.
 */
export function valuesOf(form: FormData): Values | null {
  const values: Values = Object.create(null)
  let count = 0
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    if (++count > mostFields) return null
    if (!name.endsWith('[]')) {
      values[name] = value
      continue
    }
    const list = name.slice(0, -2)
    const before = values[list]
    if (Array.isArray(before)) before.push(value)
    else values[list] = [value]
  }
  return values
}

/** What a form may be given back: a password is typed again. */
export const withoutSecrets = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password/i.test(name) && name !== '__proto__'),
  )

/** What a form says that has more fields than ours can have; nothing of it is given back. */
export const tooManyFields = (t: Translate): FormState => ({
  values: {},
  faults: [{ field: 'form', message: t('site.form.faults.too-long') }],
})

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
