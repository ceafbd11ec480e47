import { headers } from 'next/headers'
import { Document } from '@/features/site/document'
import { BareFrame } from '@/features/site/frame'
import { NotFound } from '@/features/site/not-found'
import { speakerOfRequest } from '@/request/asked'
import { communeOfPath } from './commune-of-path'
import './globals.css'

export default async function GlobalNotFound() {
  const commune = await communeOfPath()
  const speaker = await speakerOfRequest(commune ?? undefined)
  return (
    <Document
      speaker={speaker}
      theme={commune?.record.theme}
      nonce={(await headers()).get('x-nonce') ?? undefined}
    >
      <title>{speaker.t('site.errors.notFoundTitle')}</title>
      <BareFrame>
        <NotFound {...{ speaker, commune }} />
      </BareFrame>
    </Document>
  )
}
