import { BareFrame } from '@/features/site/frame'
import { NotFound } from '@/features/site/not-found'
import { speakerOfRequest } from '@/request/asked'

export default async function PlatformNotFound() {
  const speaker = await speakerOfRequest()
  return (
    <BareFrame>
      <title>{speaker.t('site.errors.notFoundTitle')}</title>
      <NotFound speaker={speaker} />
    </BareFrame>
  )
}
