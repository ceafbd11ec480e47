import { permanentRedirect } from 'next/navigation'
import { asked } from '@/request/asked'
import { paths } from '@/request/paths'

/** The short address of a town leads to its portal. */
export default async function CommunePage({ params }: { params: Promise<{ commune: string }> }) {
  const { commune } = await asked((await params).commune)
  permanentRedirect(paths.home(commune.slug))
}
