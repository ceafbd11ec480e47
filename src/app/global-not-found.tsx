import { Document } from '@/features/site/document'
import { BareFrame } from '@/features/site/frame'
import { NotFound } from '@/features/site/not-found'
import { speakerOfRequest } from '@/request/asked'
import './globals.css'

export default async function GlobalNotFound() {
  const speaker = await speakerOfRequest()
  return (
    <Document speaker={speaker}>
      <title>{speaker.t('site.errors.notFoundTitle')}</title>
      <BareFrame>
        <NotFound t={speaker.t} />
      </BareFrame>
    </Document>
  )
}
