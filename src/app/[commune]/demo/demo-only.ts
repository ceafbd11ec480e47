import type { Commune } from '@/request/commune'
import { env } from '@/request/env'

type Load<Db, Asked, Data> = (db: Db, asked: Asked) => Promise<Data | null>

/** The mailbox shows mails to anyone: in production, only a twin with invented families has such a page. */
export const demoOnly =
  <Db, Asked extends { commune: Pick<Commune, 'isDemo'> }, Data>(
    load: Load<Db, Asked, Data>,
  ): Load<Db, Asked, Data> =>
  async (db, asked) =>
    env().PORTAL_MODE === 'production' && !asked.commune.isDemo ? null : load(db, asked)
