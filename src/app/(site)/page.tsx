import { headers } from 'next/headers'
import { CommunesList } from '@/features/site/communes-list'
import { speakerOfRequest } from '@/request/asked'
import { momentOf } from '@/request/clock'
import { communeAt, openCommunes } from '@/request/commune'

export default async function CommunesPage() {
  const speaker = await speakerOfRequest()
  const open = await openCommunes()
  const now = momentOf(await headers())
  const found = await Promise.all(open.map(({ slug }) => communeAt(slug, now)))
  const communes = found.filter((one) => one !== null)
  return (
    <>
      <title>{speaker.t('site.communes.title')}</title>
      <CommunesList communes={communes} speaker={speaker} />
    </>
  )
}
