import { CommunesList } from '@/features/site/communes-list'
import { speakerOfRequest } from '@/request/asked'
import { communeAt, openCommunes } from '@/request/commune'

export default async function CommunesPage() {
  const speaker = await speakerOfRequest()
  const open = await openCommunes()
  const communes = (await Promise.all(open.map(({ slug }) => communeAt(slug)))).filter((one) => one !== null)
  return (
    <>
      <title>{speaker.t('site.communes.title')}</title>
      <CommunesList communes={communes} speaker={speaker} />
    </>
  )
}
