import { redirect } from 'next/navigation'
import type { Viewer } from '@/domain/access/who'
import type { Commune } from '@/request/commune'
import { env } from '@/request/env'
import { paths } from '@/request/paths'

type Asked = { commune: Pick<Commune, 'slug' | 'isDemo'>; viewer: Viewer | null }
type Load<Db, By, Data> = (db: Db, asked: By) => Promise<Data | null>

/**
 * The mailbox shows every mail. In production, only a twin with invented families has such a page, for who is signed in
 * there: a mailed link opens an account, which must not be anybody's under the platform's own address.
 */
export const demoOnly =
  <Db, By extends Asked, Data>(load: Load<Db, By, Data>): Load<Db, By, Data> =>
  async (db, asked) => {
    const { commune, viewer } = asked
    if (env().PORTAL_MODE !== 'production') return load(db, asked)
    if (!commune.isDemo) return null
    return viewer ? load(db, asked) : redirect(paths.signIn(commune.slug))
  }
