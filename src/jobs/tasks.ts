import type { JobHelpers, TaskList } from 'graphile-worker'
import type { MailCarrier } from '@/adapters/mail/carrier'
import { sendMailsJob } from '@/adapters/queue/wake'
import type { CommuneId } from '@/database/door'
import { sendMails } from '@/features/mail/send-mails'
import { systemNow } from '@/request/clock'
import { log, report } from '@/request/log'
import { bringIntoForceEverywhere } from './bring-into-force-everywhere'
import { forgetOld } from './forget-old'
import { sweepOutboxes } from './sweep-outboxes'

/** Each minute, and each night at 2 h 40 UTC; one that has not run yet is not doubled, a night missed is caught up. */
export const crontab = `* * * * * sweep-outboxes ?jobKey=sweep-outboxes&max=1
* * * * * bring-into-force ?jobKey=bring-into-force&max=1
40 2 * * * forget-old ?jobKey=forget-old&fill=1d`

type Work = (payload: unknown, helpers: JobHelpers) => Promise<void>

const communeOf = (payload: unknown) => (payload as { communeId?: CommuneId } | null)?.communeId

/** The queue keeps and prints the words of an error, and a database's can quote a person: it is given a number. */
const withoutWords =
  (at: string, work: Work): Work =>
  async (payload, helpers) => {
    try {
      await work(payload, helpers)
    } catch (error) {
      const commune = communeOf(payload)
      throw new Error(`${at}: bug ${report(error, { at, commune })}`)
    }
  }

/** What the queue runs. `stop` asks a task to end after the mail under way. */
export function tasks(carrier: MailCarrier, origin: string, stop: AbortSignal): TaskList {
  const wake = (communeId: CommuneId, { addJob }: JobHelpers) =>
    addJob('send-mails', { communeId }, sendMailsJob(communeId))
  return {
    'send-mails': withoutWords('send-mails', async (payload, helpers) => {
      const communeId = communeOf(payload)
      if (!communeId) throw new Error('no commune in the job')
      const by = { carrier, clock: systemNow, origin, log, report, signal: stop }
      const { more } = await sendMails(communeId, by)
      if (more) await wake(communeId, helpers)
    }),
    'sweep-outboxes': withoutWords('sweep-outboxes', (_, helpers) =>
      sweepOutboxes(systemNow(), (communeId) => wake(communeId, helpers), stop),
    ),
    'bring-into-force': withoutWords('bring-into-force', async () => {
      const communes = await bringIntoForceEverywhere(systemNow(), stop)
      if (communes > 0) log('info', 'records-in-force', { communes })
    }),
    'forget-old': withoutWords('forget-old', async () => {
      log('info', 'old-forgotten', { rows: await forgetOld(systemNow(), stop) })
    }),
  }
}
