import { headers } from 'next/headers'
import { momentOf } from '@/request/clock'
import { communeAt } from '@/request/commune'

/** The commune of the address asked, for a page to which Next gives no parameters; null when there is none. */
export async function communeOfPath() {
  const head = await headers()
  const slug = head.get('x-portal-path')?.split(/[/?]/)[1]
  return slug ? communeAt(slug, momentOf(head)) : null
}
