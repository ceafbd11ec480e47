import type { Refusal } from '@/domain/refusal'
import { type Speaker, tellRefusal } from '@/i18n/speak'

type Fault = { field: string; message: string }

const fields: Partial<Record<Refusal['code'], string>> = {
  'slug-taken': 'slug',
  'insee-code-taken': 'inseeCode',
  'model-unknown': 'model',
  'already-invited': 'email',
}

/** A sentence in French inside one of another direction: neither moves the words of the other. */
const isolated = (sentence: string) => `\u2068${sentence}\u2069`

/** What stops an opening or an invitation, said at the field where it can be put right; null for the others. */
export function faultsAtField(refusal: Refusal, { speaker }: { speaker: Speaker }): Fault[] | null {
  const { t } = speaker
  if (refusal.code === 'record-faulty') {
    const { faults, more } = refusal.facts
    const sentences = faults.map(({ line, column, sentence }) =>
      t('platform.open.faultAt', { line, column, sentence: isolated(sentence) }),
    )
    const rest = more > 0 ? [t('platform.open.moreFaults', { count: more })] : []
    return [...sentences, ...rest].map((message) => ({ field: 'record', message }))
  }
  const field = fields[refusal.code]
  return field ? [{ field, message: tellRefusal(speaker, refusal) }] : null
}

/** The same for a record given whole: what it says is put right in it. */
export const faultsInRecord = (refusal: Refusal, asked: { speaker: Speaker }): Fault[] | null =>
  faultsAtField(refusal, asked)?.map(({ message }) => ({ field: 'record', message })) ?? null
