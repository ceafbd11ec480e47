import { parseArgs } from 'node:util'
import { priceInRecord, priceQuestion } from '@/communes/price-in-record'
import { readFacts } from '@/communes/read-facts'
import { refuse } from '../refusal.mjs'
import { activityIn, factsOrRefuse, jsonIn, recordIn } from './record-file'
import { type Run, tellAs } from './verb'

const asked = {
  activity: { type: 'string' },
  facts: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const euros = (cents: number) => `${(cents / 100).toFixed(2).replace('.', ',')} €`

/** The price by the record's tariff, with its steps; not done when there is none, with its reason. */
export const price: Run = async (given) => {
  const { values, positionals } = parseArgs({ args: given, options: asked, allowPositionals: true })
  const [file = ''] = positionals
  const record = await recordIn(file)
  const activity = activityIn(record, values.activity ?? '')
  const facts = values.facts ?? ''
  const question = factsOrRefuse(facts, readFacts(priceQuestion, await jsonIn(facts)))
  const priced = priceInRecord(activity, question)
  if (!priced)
    refuse(
      `Aucun tarif de « ${activity.key} » ne vaut pour ces faits. Un tarif daté demande « on », le jour.`,
    )
  const { outcome, tariff } = priced
  const article = tariff.source.cite
  if (!outcome.ok) {
    const { code, facts: missing } = outcome
    tellAs(values.json, { ok: false, code, facts: missing, article }, () => [
      `Pas de prix : ${code} ${JSON.stringify(missing)}`,
      `Article : ${article}`,
    ])
    return false
  }
  tellAs(values.json, { ...outcome, article }, () => [
    euros(outcome.cents),
    ...outcome.steps.map(
      ({ name, label, fromCents, toCents }) => `  ${label ?? name} : ${euros(fromCents)} → ${euros(toCents)}`,
    ),
    ...outcome.shares.map(({ payer, cents }) => `  à la charge de ${payer} : ${euros(cents)}`),
    `Article : ${article}`,
  ])
  return true
}
