import type { ReactNode } from 'react'
import { formWords } from '@/i18n/settings/fields'
import { Button, ButtonRow } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { type FormLabels, FormScope, type FormState } from '@/ui/form-scope'
import type { Field } from './field'
import { FieldView, type FormPlace } from './field-view'
import { summaryName } from './named-field'
import { FieldsOf } from './object-view'
import { submittedOf } from './submitted'

export type RecordFormProps = {
  /** The route the form is posted to; its buttons send `go`: see `isReshaping`. */
  action: string
  fields: Field
  labels: FormLabels
  faults?: FormState['faults']
  refusal?: FormState['refusal']
  /** Fields that nobody types: the version edited, the idempotency key. */
  hidden?: Record<string, string>
  /** What the button that keeps the form says, and the `go` it sends. */
  submit?: { label: string; go: string }
  /** Level of the headings inside: 2 under the only h1 of a page. */
  level?: 2 | 3
  /** More fields, before the button: a reason, a date. */
  children?: ReactNode
}

/** A block of the record to be edited, with or without script; in French, the language of the règlement. */
export function RecordForm({
  action,
  fields,
  labels,
  faults = [],
  refusal,
  hidden = {},
  submit = { label: formWords.keep, go: 'keep' },
  level = 2,
  children,
}: RecordFormProps) {
  const values = submittedOf(fields) as FormState['values']
  const state: FormState = { values, faults, ...(refusal && { refusal }) }
  const faulty = new Set(faults.map(({ field }) => field))
  const place: FormPlace = { action, depth: 0, level, faulty }
  const names = faults.map(({ field }) => [field, summaryName(fields, field)] as const)
  return (
    <div lang="fr" dir="ltr">
      <FormScope {...{ state, labels }}>
        <form method="post" action={action} noValidate className="space-y-6">
          {/* the Enter key sends the first button of a form: this one, and not one that takes a line away */}
          <button type="submit" name="go" value={submit.go} tabIndex={-1} aria-hidden className="sr-only">
            {submit.label}
          </button>
          <ErrorSummary fieldNames={Object.fromEntries(names.filter(([, name]) => name !== ''))} />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.is === 'object' || fields.is === 'kinds' ? (
            <FieldsOf field={fields} place={place} />
          ) : (
            <FieldView field={fields} place={place} />
          )}
          {children}
          <ButtonRow>
            <Button name="go" value={submit.go} wide>
              {submit.label}
            </Button>
          </ButtonRow>
        </form>
      </FormScope>
    </div>
  )
}
