import { env } from '@/request/env'

type Load<Args extends unknown[], Data> = (...args: Args) => Promise<Data | null>

/** The mailbox shows mails to anyone: in production there is no such page. */
export const demoOnly =
  <Args extends unknown[], Data>(load: Load<Args, Data>): Load<Args, Data> =>
  async (...args) =>
    env().PORTAL_MODE === 'production' ? null : load(...args)
