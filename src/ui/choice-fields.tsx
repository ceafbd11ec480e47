'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldError, FieldHint, type FieldWords, RequiredMark } from './field-frame'
import { useField } from './form-scope'
import type { Choice } from './select-field'

const box = 'mt-0.5 size-7 shrink-0 accent-primary'
const line = 'flex min-h-12 cursor-pointer items-start gap-3 py-2'

type Group = FieldWords & { name: string; choices: readonly Choice[] }

function ChoiceLines({
  field,
  name,
  choices,
  isTaken,
}: Pick<Group, 'name' | 'choices'> & {
  field: ReturnType<typeof useField>
  isTaken: (value: string) => boolean
}) {
  return choices.map(({ value, label, hint, lang, disabled }, i) => {
    const id = i === 0 ? field.id : `${field.id}-${value}`
    return (
      <label key={value} htmlFor={id} className={line}>
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          disabled={disabled}
          defaultChecked={isTaken(value)}
          className={box}
        />
        <span lang={lang} className="pt-0.5">
          {label}
          {hint && <span className="block text-sm text-muted">{hint}</span>}
        </span>
      </label>
    )
  })
}

function ChoiceGroup({ label, hint, required, name, children }: Group & { children: ReactNode }) {
  const field = useField(name)
  return (
    <fieldset
      aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
      className={field.error ? 'border-s-4 border-danger ps-4' : undefined}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {required && <RequiredMark word={field.labels?.required} />}
      </legend>
      {hint && <FieldHint id={field.hintId}>{hint}</FieldHint>}
      {field.error && <FieldError id={field.errorId} message={field.error} />}
      {children}
    </fieldset>
  )
}

/** Any number of choices; the name ends in `[]`. `sideBySide`: where there is room, as the days of a week. */
export function CheckboxGroup({
  defaultValues = [],
  sideBySide = false,
  ...group
}: Group & { defaultValues?: readonly string[]; sideBySide?: boolean }) {
  const field = useField(group.name)
  return (
    <ChoiceGroup {...group}>
      <div className={sideBySide ? 'flex flex-wrap gap-x-6' : undefined}>
        <ChoiceLines
          {...{ field, name: group.name, choices: group.choices }}
          isTaken={(value) => field.isTaken(value, defaultValues.includes(value))}
        />
      </div>
    </ChoiceGroup>
  )
}
