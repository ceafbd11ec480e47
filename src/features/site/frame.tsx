import type { ReactNode } from 'react'
import type { Asked } from '@/request/asked'
import type { LookTaken } from '@/request/look'
import { paths } from '@/request/paths'
import { LookBanner } from './look-banner'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

function DemoBanner({ commune, speaker: { t } }: Pick<Asked, 'commune' | 'speaker'>) {
  return (
    <div className="bg-warning-tint print:hidden">
      <p className="mx-auto flex max-w-page items-center justify-between gap-x-4 px-4 text-sm sm:justify-start sm:px-6">
        {!commune.isDemo && <span className="sm:hidden">{t('site.demo.phoneBanner')}</span>}
        <span className={commune.isDemo ? undefined : 'hidden sm:inline'}>{t('site.demo.banner')}</span>
        <a
          href={paths.demoMailbox(commune.slug)}
          className="inline-flex min-h-11 items-center font-semibold underline"
        >
          <span className="sm:hidden">{t('site.demo.phoneMailbox')}</span>
          <span className="hidden sm:inline">{t('site.demo.mailbox')}</span>
        </a>
      </p>
    </div>
  )
}

function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#contenu"
      className="sr-only print:hidden focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-10 focus:rounded-lg focus:bg-surface focus:px-5 focus:py-3 focus:font-semibold focus:underline"
    >
      {label}
    </a>
  )
}

/** What a page writes itself into. */
export function Content({ children }: { children: ReactNode }) {
  return (
    <main
      id="contenu"
      tabIndex={-1}
      className="mx-auto w-full max-w-page scroll-mt-4 px-4 pt-4 pb-16 sm:pt-8 sm:px-6"
    >
      {children}
    </main>
  )
}

/** A page that belongs to no town. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="border-t-8 border-primary">
      <Content>{children}</Content>
    </div>
  )
}

type FrameProps = Omit<Asked, 'now'> & { isDemo: boolean; look?: LookTaken; children: ReactNode }

/** The frame of every page of a commune. */
export function Frame({ isDemo, look, children, ...request }: FrameProps) {
  return (
    <>
      <SkipLink label={request.speaker.t('site.skipToContent')} />
      <header>
        {isDemo && <DemoBanner {...request} />}
        {look && <LookBanner look={look} commune={request.commune} />}
        <SiteHeader {...request} />
      </header>
      <Content>{children}</Content>
      <SiteFooter {...request} />
    </>
  )
}
