'use client'

import { describedBy, FieldError, FieldHint, type FieldWords } from '@/ui/field-frame'
import { useField } from '@/ui/form-scope'

/** One box to tick: yes or no. */
export function TickField({
  label,
  hint,
  name,
  taken,
}: Pick<FieldWords, 'label' | 'hint'> & { name: string; taken: boolean }) {
  const field = useField(name)
  return (
    <div className={field.error ? 'border-s-4 border-danger ps-4' : undefined}>
      {field.error && <FieldError id={field.errorId} message={field.error} />}
      <label htmlFor={field.id} className="flex min-h-12 cursor-pointer items-start gap-3 py-2">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value="oui"
          defaultChecked={field.isTaken('oui', taken)}
          aria-describedby={describedBy(hint, field.hintId, field.error, field.errorId)}
          className="mt-0.5 size-7 shrink-0 accent-primary"
        />
        <span className="pt-0.5 font-semibold">{label}</span>
      </label>
      {hint && <FieldHint id={field.hintId}>{hint}</FieldHint>}
    </div>
  )
}
