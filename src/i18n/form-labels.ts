import { type Speaker, speak, type Translate } from './speak'

/** The words that every form says. */
export const formLabels = (t: Translate) => ({
  summaryTitle: t('site.form.summaryTitle'),
  required: t('site.form.required'),
  pending: t('site.form.pending'),
  show: t('access.signIn.show'),
  hide: t('access.signIn.hide'),
})

/** A word of the printed guides, in French and in the language of the screen. */
export function guideWord(speaker: Speaker, key: Parameters<Translate>[0]): { fr: string; local: string } {
  return { fr: speak('fr').t(key), local: speaker.t(key) }
}
