import type { Temporal } from 'temporal-polyfill'
import type { Mailbox, MailCarrier } from '@/adapters/mail/carrier'
import { ownMailbox } from '@/adapters/mail/demo-mailbox'
import { type CommuneDb, type CommuneId, inCommune, readInCommune } from '@/database/door'
import { demoMailbox } from '@/database/schema/outbox'
import { type CommuneOfMails, communeOfMails } from './commune-of-mails'
import { claimDueMail, type DueMail } from './due-mails'
import { readMail } from './mail-content'
import { abandon, markSent, postpone } from './mark-mail'
import { renderMail } from './render-mail'

type Facts = Record<string, string | number | boolean>

export type Sending = {
  carrier: MailCarrier
  clock: () => Temporal.Instant
  /** The address people type, before the paths of links. */
  origin: string
  log: (level: 'info' | 'warn', event: string, facts: Facts) => void
  report: (error: unknown, facts: Record<string, string>) => void
  /** Asks to stop after the mail under way. */
  signal?: AbortSignal
}

/** How a look at the outbox ended: nothing due, one mail dealt with, or the carrier is not working. */
type Step = 'none-due' | 'dealt-with' | 'carrier-failed'

const worker = { role: 'worker' } as const
const mostMails = 200

const mailboxOf = (db: CommuneDb, at: Temporal.Instant): Mailbox => ({
  put: async ({ id, to, subject, html, text, language }) => {
    await db
      .insert(demoMailbox)
      .values({ communeId: db.communeId, id, recipient: to, subject, html, text, language, sentAt: at })
      .onConflictDoNothing()
  },
})

async function deliver(
  db: CommuneDb,
  due: DueMail,
  commune: CommuneOfMails,
  { carrier, clock, origin, log }: Sending,
): Promise<Step> {
  const at = clock()
  const facts = { commune: db.communeId, mail: due.id, kind: due.mail }
  const told = await readMail(db, due, commune, at)
  if ('abandoned' in told) {
    await abandon(db, due, told.abandoned, at)
    log('warn', 'mail-abandoned', { ...facts, why: told.abandoned })
    return 'dealt-with'
  }
  const rendered = await renderMail(told, commune, origin)
  const mail = { id: due.id, to: told.addressee.email, fromName: commune.record.signature, ...rendered }
  const delivery = await carrier.send(mail, mailboxOf(db, at))
  if (delivery.ok) {
    await markSent(db, due, at)
    log('info', 'mail-sent', { ...facts, carrier: carrier.name, reference: delivery.reference })
    return 'dealt-with'
  }
  const { final, why } = delivery
  await (final ? abandon : postpone)(db, due, why, at)
  log('warn', final ? 'mail-abandoned' : 'mail-postponed', { ...facts, carrier: carrier.name, why })
  return final ? 'dealt-with' : 'carrier-failed'
}

/**
 * One mail, one transaction: its row is locked while the carrier is called, so that no other sender takes it. If the
 * process dies in between, the row is as it was and the next attempt has the same id.
 */
async function sendNext(communeId: CommuneId, commune: CommuneOfMails, by: Sending): Promise<Step> {
  let claimed: DueMail | undefined
  try {
    return await inCommune(communeId, worker, async (db) => {
      claimed = await claimDueMail(db, by.clock())
      return claimed ? deliver(db, claimed, commune, by) : 'none-due'
    })
  } catch (error) {
    const due = claimed
    if (!due) throw error
    by.report(error, { commune: communeId, at: 'send-mails', mail: due.id })
    await inCommune(communeId, worker, (db) => postpone(db, due, 'bug', by.clock()))
    return 'dealt-with'
  }
}

/**
 * Sends what the outbox of a commune holds and is due, the oldest first, 200 mails at most. `more` when others may
 * be due. A carrier that does not work ends the run: the mails behind keep their attempts. Those of a twin with invented
 * families stay in its own mailbox, whatever the carrier.
 */
export async function sendMails(communeId: CommuneId, sending: Sending): Promise<{ more: boolean }> {
  const commune = await readInCommune(communeId, worker, (db) => communeOfMails(db, sending.clock()))
  if (!commune) return { more: false }
  const by = commune.isDemo ? { ...sending, carrier: ownMailbox } : sending
  for (let count = 0; count < mostMails; count += 1) {
    if (by.signal?.aborted) return { more: true }
    if ((await sendNext(communeId, commune, by)) !== 'dealt-with') return { more: false }
  }
  return { more: true }
}
