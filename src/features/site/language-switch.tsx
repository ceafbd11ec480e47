import type { Language } from '@/communes/text'
import { directionOf, languageNames } from '@/i18n/speak'
import { Icon } from '@/ui/icon'

type LanguageSwitchProps = {
  action: string
  offered: readonly Language[]
  current: Language
  label: string
  /** On a phone, the first letters of each name: the line also holds the way out. */
  isShort: boolean
}

const shortNames: Record<Language, string> = { fr: 'fr', ru: 'ру', en: 'en', ar: 'ع' }

function LanguageName({ language, isShort }: { language: Language; isShort: boolean }) {
  if (!isShort) return languageNames[language]
  return (
    <>
      <span aria-hidden="true" className="sm:hidden">
        {shortNames[language]}
      </span>
      <span className="sr-only sm:not-sr-only">{languageNames[language]}</span>
    </>
  )
}

/** Each language under its own name; a native form, so it works without script. */
export function LanguageSwitch({ action, offered, current, label, isShort }: LanguageSwitchProps) {
  if (offered.length < 2) return null
  return (
    <form
      method="post"
      action={action}
      aria-label={label}
      className="flex shrink-0 items-center sm:gap-x-1 print:hidden"
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
          className="min-h-11 min-w-11 rounded-md px-1.5 font-system text-sm text-ink underline underline-offset-4 hover:bg-tint aria-[current=true]:font-bold aria-[current=true]:text-primary aria-[current=true]:no-underline sm:px-3"
        >
          <LanguageName {...{ language, isShort }} />
        </button>
      ))}
    </form>
  )
}
