import { type BandsRule, bands } from '@/domain/tariffs/bases/bands'
import { type Decimal, writtenHundredths } from '@/domain/tariffs/decimal'
import { type Span, spanOf } from '@/domain/tariffs/range'

/**
 * What is wrong with a scale: values that no band holds, or that two do. Both ends have the fault; `to` is null
 * when it has no end. `bands` are the positions, from 0, of the bands that overlap, or that stand around the hole.
 */
export type BandFault = { code: 'hole' | 'overlap'; from: Decimal; to: Decimal | null; bands: number[] }

function fault(code: BandFault['code'], { first, last }: Span, positions: number[]): BandFault {
  const to = Number.isFinite(last) ? writtenHundredths(last) : null
  return { code, from: writtenHundredths(first), to, bands: positions }
}

/**
 * The holes and overlaps of a scale between 0 and without end, in the order of the values. None means that each
 * quotient familial has one price.
 */
export function bandFaults(rule: BandsRule): BandFault[] {
  const step = rule.read === 'exact' ? 1 : 100
  const spans = rule.bands
    .map((band, position) => ({ ...spanOf(band, step), position }))
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => one.first - other.first || one.last - other.last)
  const faults: BandFault[] = []
  let covered: { last: number; position: number | null } = { last: -step, position: null }
  for (const { first, last, position } of spans) {
    const around = covered.position === null ? [position] : [covered.position, position]
    const expected = covered.last + step
    if (first > expected) faults.push(fault('hole', { first: expected, last: first - step }, around))
    if (first < expected) faults.push(fault('overlap', { first, last: Math.min(last, covered.last) }, around))
    if (last > covered.last) covered = { last, position }
  }
  if (Number.isFinite(covered.last)) {
    const around = covered.position === null ? [] : [covered.position]
    faults.push(fault('hole', { first: covered.last + step, last: Number.POSITIVE_INFINITY }, around))
  }
  return faults
}

/** The faults of every scale that stands anywhere in a tariff, with the path to it. */
export function scaleFaults(tariff: unknown, path: (string | number)[] = []) {
  const found: { path: (string | number)[]; fault: BandFault }[] = []
  if (tariff === null || typeof tariff !== 'object') return found
  const scale = bands.schema.safeParse(tariff)
  if (scale.success) for (const one of bandFaults(scale.data)) found.push({ path, fault: one })
  for (const [name, part] of Object.entries(tariff)) {
    found.push(...scaleFaults(part, [...path, Array.isArray(tariff) ? Number(name) : name]))
  }
  return found
}
