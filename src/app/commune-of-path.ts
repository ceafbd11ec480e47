import { headers } from 'next/headers'
import { communeAt } from '@/request/commune'

/** The commune of the address asked, for a page to which Next gives no parameters; null when there is none. */
export async function communeOfPath() {
  const slug = (await headers()).get('x-portal-path')?.split(/[/?]/)[1]
  return slug ? communeAt(slug) : null
}
