import type { ReactNode } from 'react'
import type { OperatorAsked } from '@/request/operator'
import { paths } from '@/request/paths'
import { Button } from '@/ui/button'

/** The frame of the platform's pages: it bears no town's colours. */
export function PlatformFrame({
  speaker: { t },
  operator,
  children,
}: Pick<OperatorAsked, 'speaker' | 'operator'> & { children: ReactNode }) {
  return (
    <>
      <a
        href="#contenu"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-10 focus:bg-surface focus:px-5 focus:py-3 focus:font-semibold focus:underline"
      >
        {t('site.skipToContent')}
      </a>
      <header className="border-b border-line bg-wash">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-6">
          <p className="text-lg font-bold">
            {t('site.name')} · {t('platform.title')}
          </p>
          {operator && (
            <form
              method="post"
              action={paths.platformSignOut()}
              className="flex flex-wrap items-center gap-3"
            >
              <span className="wrap-anywhere text-sm">
                {t('platform.signedInAs', { email: operator.email })}
              </span>
              <Button variant="secondary">{t('platform.signOut')}</Button>
            </form>
          )}
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-8 pb-16 sm:px-6">
        {children}
      </main>
    </>
  )
}
