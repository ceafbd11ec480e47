import { NotFound } from '@/features/site/not-found'
import { speakerOfRequest } from '@/request/asked'
import { communeOfPath } from '../commune-of-path'

export default async function CommuneNotFound() {
  const commune = await communeOfPath()
  const speaker = await speakerOfRequest(commune ?? undefined)
  return (
    <>
      <title>{speaker.t('site.errors.notFoundTitle')}</title>
      <NotFound {...{ speaker, commune }} />
    </>
  )
}
