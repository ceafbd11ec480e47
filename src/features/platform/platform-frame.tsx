import type { ReactNode } from 'react'
import type { Translate } from '@/i18n/speak'
import type { OperatorAsked } from '@/request/operator'
import { paths } from '@/request/paths'
import { Button } from '@/ui/button'

const navLink =
  'inline-flex min-h-11 items-center font-semibold underline underline-offset-4 hover:decoration-2'

function SignedIn({ email, t }: { email: string; t: Translate }) {
  return (
    <form method="post" action={paths.platformSignOut()} className="flex flex-wrap items-center gap-3">
      <span className="wrap-anywhere text-sm">{t('platform.signedInAs', { email })}</span>
      <Button variant="secondary">{t('platform.signOut')}</Button>
    </form>
  )
}

/** The frame of the platform's pages: it bears no town's colours. */
export function PlatformFrame({
  speaker: { t },
  operator,
  pending,
  children,
}: Pick<OperatorAsked, 'speaker' | 'operator' | 'pending'> & { children: ReactNode }) {
  const who = operator ?? pending
  return (
    <>
      <a
        href="#contenu"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-10 focus:bg-surface focus:px-5 focus:py-3 focus:font-semibold focus:underline"
      >
        {t('site.skipToContent')}
      </a>
      <header className="border-b border-line bg-wash">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
          <p className="text-lg font-bold">
            {t('site.name')} · {t('platform.title')}
          </p>
          {who && <SignedIn email={who.email} t={t} />}
          {operator && (
            <nav aria-label={t('platform.nav')} className="w-full">
              <ul className="flex flex-wrap gap-x-6">
                <li>
                  <a href={paths.platform()} className={navLink}>
                    {t('platform.communes.title')}
                  </a>
                </li>
                <li>
                  <a href={paths.platformAccess()} className={navLink}>
                    {t('platform.ownAccess.title')}
                  </a>
                </li>
              </ul>
            </nav>
          )}
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-8 pb-16 sm:px-6">
        {children}
      </main>
    </>
  )
}
