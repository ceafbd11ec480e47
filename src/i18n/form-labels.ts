import { type Speaker, speak, type Translate } from './speak'

/** The words that every form says. */
export const formLabels = (t: Translate) => ({
  summaryTitle: t('site.form.summaryTitle'),
  colon: t('site.form.colon'),
  required: t('site.form.required'),
  pending: t('site.form.pending'),
  show: t('access.signIn.show'),
  hide: t('access.signIn.hide'),
})

/** The two answers to a question asked before something is lost. */
export const confirmWords = (t: Translate) => ({
  confirm: { fr: speak('fr').t('site.form.confirm'), local: t('site.form.confirm') },
  keep: { fr: speak('fr').t('site.form.keep'), local: t('site.form.keep') },
})

/** The way to the pages before and after of a list, for the pagination under it. */
export const pageLinks = (
  t: Translate,
  { page, pages }: { page: number; pages: number },
  hrefOf: (page: number) => string,
) => ({
  label: t('administration.households.pages'),
  position: t('administration.households.page', { page, pages }),
  ...(page > 1 && { previous: { href: hrefOf(page - 1), label: t('administration.households.previous') } }),
  ...(page < pages && { next: { href: hrefOf(page + 1), label: t('administration.households.next') } }),
})

/** A word of the printed guides, in French and in the language of the screen. */
export function guideWord(
  speaker: Speaker,
  key: Parameters<Translate>[0],
  values: Record<string, string | number> = {},
): { fr: string; local: string } {
  return { fr: speak('fr').t(key, values as never), local: speaker.t(key, values as never) }
}
