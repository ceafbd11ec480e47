import { redirect } from 'next/navigation'
import { paths } from '@/request/paths'

/** The agents' first page is the list of households, which checks who comes. */
export default async function Administration({ params }: { params: Promise<{ commune: string }> }) {
  redirect(paths.households((await params).commune))
}
