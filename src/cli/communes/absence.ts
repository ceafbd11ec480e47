import { parseArgs } from 'node:util'
import { absenceInRecord, absenceQuestion } from '@/communes/absence-in-record'
import { readFacts } from '@/communes/read-facts'
import type { Deadline } from '@/domain/deadlines/deadline'
import { refuse } from '../refusal.mjs'
import { activityIn, factsOrRefuse, jsonIn, recordIn } from './record-file'
import { type Run, tellAs } from './verb'

const asked = {
  activity: { type: 'string' },
  facts: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const lastMomentOf = (deadline: Deadline | null) =>
  deadline?.kind === 'moment' ? deadline.lastMoment.toString({ smallestUnit: 'minute' }) : null

/** What is owed of an absence by the record's rules, day by day, and why. */
export const absence: Run = async (given) => {
  const { values, positionals } = parseArgs({ args: given, options: asked, allowPositionals: true })
  const [file = ''] = positionals
  const record = await recordIn(file)
  const activity = activityIn(record, values.activity ?? '')
  const facts = values.facts ?? ''
  const question = factsOrRefuse(facts, readFacts(absenceQuestion, await jsonIn(facts)))
  const judged = absenceInRecord(record, activity, question)
  if (!judged) refuse(`La fiche ne dit rien des absences de « ${activity.key} » dans ce cas.`)
  const { outcome, rules } = judged
  const said = {
    days: outcome.days.map(({ on, billed, because }) => ({ on: on.toString(), billed, because })),
    reason: outcome.reason,
    noticeUntil: lastMomentOf(outcome.clocks.noticeUntil),
    proofUntil: lastMomentOf(outcome.clocks.proofUntil),
    effect: outcome.effect,
    article: rules.source.cite,
  }
  tellAs(values.json, said, () => [
    ...said.days.map(({ on, billed, because }) => `${on} : ${billed ? 'dû' : 'non dû'} (${because.code})`),
    `Effet : ${said.effect?.kind ?? 'aucun'}`,
    `Article : ${said.article}`,
  ])
  return true
}
