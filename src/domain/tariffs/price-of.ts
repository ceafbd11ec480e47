import type { Reading } from '@/domain/tariffs/bases/base-kind'
import { priceBase } from '@/domain/tariffs/bases/bases'
import { type NoPrice, noPrice, type Price, type PriceOutcome } from '@/domain/tariffs/price'
import { type PriceFacts, priceFacts } from '@/domain/tariffs/price-facts'
import type { Applied, StepReading } from '@/domain/tariffs/steps/step-kind'
import { applyStep } from '@/domain/tariffs/steps/steps'
import type { Tariff } from '@/domain/tariffs/tariff'

/** Ten million euros: more is a slip of the record, and stays far from what a number holds exactly. */
const MOST_CENTS = 1_000_000_000

type Line = { name: string; label?: string | undefined }

/** `pending` is why there is no price so far; a step that replaces the price makes up for it. */
type Running = Price & { pending: NoPrice | null }

function begin(tariff: Tariff, reading: Reading): Running {
  const empty: Running = { cents: 0, steps: [], shares: [], reasons: [], pending: null }
  const found = priceBase(tariff.base, reading)
  if (!found.ok) return { ...empty, pending: found }
  const documents = reading.facts.missingDocuments?.join(', ') ?? ''
  const started = advance(empty, { name: tariff.base.kind, label: tariff.label }, found)
  if (!reading.highest) return started
  return {
    ...started,
    reasons: [{ code: 'document-missing', facts: { documents } }, ...started.reasons],
    steps: started.steps.map((step) => ({ ...step, facts: { ...step.facts, highest: true } })),
  }
}

function advance(running: Running, { name, label }: Line, applied: Applied): Running {
  const from =
    running.pending && applied.replaces ? { ...running, cents: 0, steps: [], reasons: [] } : running
  const step = { name, ...(label !== undefined && { label }), fromCents: from.cents, toCents: applied.cents }
  return {
    cents: applied.cents,
    steps: [...from.steps, { ...step, facts: applied.facts }],
    shares: applied.share ? [...running.shares, applied.share] : running.shares,
    reasons: [...from.reasons, ...(applied.reasons ?? [])],
    pending: applied.replaces ? null : running.pending,
  }
}

function paysTheMost(tariff: Tariff, facts: PriceFacts): boolean {
  if (facts.highestWhileMissing) return true
  return tariff.whileDocumentMissing === 'highest' && (facts.missingDocuments?.length ?? 0) > 0
}

/** Whoever pays the most is read as a family whose means are not known, also by the conditions of the steps. */
function readingOf(tariff: Tariff, facts: PriceFacts): StepReading {
  const { quotientFamilialCents: _, incomeCents: __, band: ___, ...whateverTheMeans } = facts
  const highest = paysTheMost(tariff, facts)
  const own: Reading = { facts: highest ? whateverTheMeans : facts, highest, rounding: tariff.rounding }
  return { ...own, topOfBase: () => priceBase(tariff.base, { ...own, highest: true }) }
}

const hangsOnMeans = ({ code }: NoPrice) =>
  code === 'quotient-missing' || code === 'income-missing' || code === 'no-band'

/**
 * What the tariff asks for these facts, in whole cents, with each step that led there. The changes of the steps add up
 * to the price. No price is a value with its reason: a fact not known, a quotient between two bands. Never throws.
 */
export function priceOf(tariff: Tariff, facts: PriceFacts): PriceOutcome {
  const checked = priceFacts.safeParse(facts)
  if (!checked.success) {
    return noPrice('fact-invalid', { fact: checked.error.issues[0]?.path.join('.') ?? '' })
  }
  const reading = readingOf(tariff, facts)
  let running = begin(tariff, reading)
  for (const rule of tariff.steps) {
    if (running.cents > MOST_CENTS) break
    const applied = applyStep(rule, running.cents, reading)
    if (applied?.ok) running = advance(running, { name: rule.kind, label: rule.label }, applied)
    else if (applied && hangsOnMeans(applied)) running = { ...running, pending: applied }
    else if (applied) return applied
  }
  if (running.cents > MOST_CENTS) return noPrice('price-out-of-range', { most: MOST_CENTS })
  const { pending, ...price } = running
  return pending ?? { ok: true, ...price }
}
