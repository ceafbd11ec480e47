import type { Language } from '@/communes/text'
import { directionOf, languageNames } from '@/i18n/speak'
import { Icon } from '@/ui/icon'

type LanguageSwitchProps = { action: string; offered: readonly Language[]; current: Language; label: string }

/** Each language under its own name; a native form, so it works without script. */
export function LanguageSwitch({ action, offered, current, label }: LanguageSwitchProps) {
  if (offered.length < 2) return null
  return (
    <form
      method="post"
      action={action}
      aria-label={label}
      className="flex flex-wrap items-center gap-x-1 sm:justify-end print:hidden"
    >
      <Icon name="language" className="me-1 hidden size-5 text-muted sm:block" />
      {offered.map((language) => (
        <button
          key={language}
          type="submit"
          name="langue"
          value={language}
          lang={language}
          dir={directionOf(language)}
          aria-current={language === current ? 'true' : undefined}
          // The browser's own letters: the names alone must not fetch two more typefaces.
          className="min-h-11 rounded-md px-2 font-system text-sm text-ink underline underline-offset-4 hover:bg-tint aria-[current=true]:font-bold aria-[current=true]:text-primary aria-[current=true]:no-underline sm:px-3"
        >
          {languageNames[language]}
        </button>
      ))}
    </form>
  )
}
