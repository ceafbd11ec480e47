import type { Temporal } from 'temporal-polyfill'
import type { CommuneRecord } from '@/communes/record'
import type { CommuneDb } from '@/database/door'
import { askedByDraft, decideDraft, leftOutKey } from './decide-draft'
import { lockDraft, writeDraft } from './draft'
import { enrolmentById } from './enrolment'

/**
 * Takes out of a draft the boxes that cannot be had now, so that the rest can be validated. `null`: not an enrolment
 * of the viewer's.
 */
export async function dropRefused(
  db: CommuneDb,
  enrolmentId: string,
  by: { accountId: string; record: CommuneRecord; now: Temporal.Instant },
): Promise<{ dropped: number } | null> {
  const draft = await lockDraft(db, by.accountId, enrolmentId)
  const enrolment = await enrolmentById(db, enrolmentId)
  if (!enrolment) return null
  const { boxes } = await askedByDraft(db, enrolment, draft)
  const refused = (await decideDraft(db, boxes, by)).filter((line) => line.refusal)
  const changes = { ...draft.changes }
  const leftOut = [...draft.leftOut]
  for (const line of refused) {
    const box = boxes.find((a) => a.row.id === line.session.id && a.enrolment.childId === line.childId)
    // With brothers and sisters the change stays: it is still asked for those who can have it.
    if (box && draft.also.length > 0) leftOut.push(leftOutKey(box.enrolment.id, box.row.id))
    else delete changes[line.session.id]
  }
  await writeDraft(db, by.accountId, enrolment, { changes, also: draft.also, leftOut }, by.now)
  return { dropped: refused.length }
}
