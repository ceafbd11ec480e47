import type { JobHelpers, TaskList } from 'graphile-worker'
import type { MailCarrier } from '@/adapters/mail/carrier'
import { type CommuneJob, specOf } from '@/adapters/queue/wake'
import type { CommuneId } from '@/database/door'
import { sendMails } from '@/features/mail/send-mails'
import { systemNow } from '@/request/clock'
import { log, report } from '@/request/log'
import { bringIntoForceEverywhere } from './bring-into-force-everywhere'
import { countCommunes, countNewCommunes } from './count-communes'
import { forgetOld } from './forget-old'
import { loadTwins } from './load-twin'
import { makeExportsEverywhere } from './make-exports'
import { openInvited } from './open-invited'
import { openInvitedEverywhere } from './open-invited-everywhere'
import { sweepOutboxes } from './sweep-outboxes'

/** Each minute, each hour, and each night at 2 h 40 UTC; archives and twins one at a time everywhere; one that has not run yet is not doubled, a night missed is caught up. */
export const crontab = `* * * * * sweep-outboxes ?jobKey=sweep-outboxes&max=1
* * * * * bring-into-force ?jobKey=bring-into-force&max=1
* * * * * open-invited-everywhere ?jobKey=open-invited-everywhere&max=1
* * * * * load-twins ?jobKey=load-twins&queue=twins&max=1
* * * * * make-exports ?jobKey=make-exports&queue=exports&max=1
* * * * * count-new-communes ?jobKey=count-new-communes&max=1
7 * * * * count-communes ?jobKey=count-communes&max=1
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
  const wake = (communeId: CommuneId, { addJob }: JobHelpers, job: CommuneJob = 'send-mails') =>
    addJob(job, { communeId }, specOf(job, communeId))
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
    'open-invited': withoutWords('open-invited', async (payload, helpers) => {
      const communeId = communeOf(payload)
      if (!communeId) throw new Error('no commune in the job')
      if ((await openInvited(communeId, systemNow())) > 0) await wake(communeId, helpers)
    }),
    'open-invited-everywhere': withoutWords('open-invited-everywhere', (_, helpers) =>
      openInvitedEverywhere((communeId) => wake(communeId, helpers, 'open-invited'), stop),
    ),
    'load-twins': withoutWords('load-twins', async () => {
      const twins = await loadTwins(systemNow(), stop)
      if (twins > 0) log('info', 'twins-loaded', { twins })
    }),
    'make-exports': withoutWords('make-exports', async () => {
      const exports = await makeExportsEverywhere(systemNow, stop)
      if (exports > 0) log('info', 'exports-made', { exports })
    }),
    'count-new-communes': withoutWords('count-new-communes', () => countNewCommunes(systemNow(), stop)),
    'count-communes': withoutWords('count-communes', () => countCommunes(systemNow(), stop)),
    'forget-old': withoutWords('forget-old', async () => {
      log('info', 'old-forgotten', { rows: await forgetOld(systemNow(), stop) })
    }),
  }
}
