import type { Translate } from '@/i18n/speak'
import { TextField } from '@/ui/text-field'

/** The six digits of an application. */
export const CodeField = ({ t }: { t: Translate }) => (
  <TextField
    name="code"
    label={t('platform.secondFactor.code')}
    hint={t('platform.secondFactor.codeHint')}
    autoComplete="one-time-code"
    inputMode="numeric"
    maxLength={20}
    width="half"
    spellCheck={false}
    required
  />
)
