import type { Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Document } from '@/features/site/document'
import { FailureWords } from '@/features/site/failure-words'
import { BareFrame, Frame } from '@/features/site/frame'
import { speakerOfRequest } from '@/request/asked'
import { momentOf } from '@/request/clock'
import { communeAt } from '@/request/commune'
import { env } from '@/request/env'
import { lookedAt } from '@/request/look'
import { paths } from '@/request/paths'
import '../globals.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

type LayoutProps = { params: Promise<{ commune: string }>; children: ReactNode }

/** An unknown commune gets a bare page: what stands in it is « page introuvable », which a root layout cannot say. */
export default async function CommuneLayout({ params, children }: LayoutProps) {
  const { commune: slug } = await params
  if (!(await communeAt(slug, momentOf(await headers()))))
    return (
      <Document speaker={await speakerOfRequest()}>
        <BareFrame>{children}</BareFrame>
      </Document>
    )
  const { commune, speaker, viewer, look } = await lookedAt(slug)
  const { t } = speaker
  const contact = commune.record.contacts.find(({ key }) => key === commune.record.accounts.contact)
  const words = {
    title: t('site.errors.failedTitle'),
    retry: t('site.errors.retry'),
    home: t('site.errors.backHome'),
    failed: t.raw('site.errors.failed'),
    phone: contact?.phone,
    homeHref: paths.home(slug),
  }
  return (
    <Document
      speaker={speaker}
      theme={commune.record.theme}
      nonce={(await headers()).get('x-nonce') ?? undefined}
    >
      <Frame
        {...{ commune, speaker, viewer, look }}
        isDemo={commune.isDemo || env().PORTAL_MODE !== 'production'}
      >
        <FailureWords words={words}>{children}</FailureWords>
      </Frame>
    </Document>
  )
}
