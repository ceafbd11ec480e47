import { NotFound } from '@/features/site/not-found'
import { speakerOfRequest } from '@/request/asked'

export default async function CommuneNotFound() {
  const { t } = await speakerOfRequest()
  return (
    <>
      <title>{t('site.errors.notFoundTitle')}</title>
      <NotFound t={t} />
    </>
  )
}
