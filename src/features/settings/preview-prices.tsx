import type { Preview } from '@/communes/preview/preview-of'
import type {
  PricePoint,
  PriceRow,
  PriceStretch,
  PricesByQuotient,
} from '@/communes/preview/prices-by-quotient'
import type { CommuneRecord } from '@/communes/record'
import { previewWords as words } from '@/i18n/settings/preview'
import { type ChartSeries, StepChart } from '@/ui/step-chart'
import { type Column, DataTable } from '@/ui/table'
import { activityLabel, caseText, euros, familyText, signedEuros } from './preview-sentences'

type Records = { before: CommuneRecord; after: CommuneRecord }

function stretchText(stretch: PriceStretch | null): string {
  if (!stretch) return words.prices.noTariff
  const { firstCents, lastCents } = stretch
  if (firstCents === null || lastCents === null) return words.price.none
  return firstCents === lastCents
    ? euros(firstCents)
    : words.prices.range(euros(firstCents), euros(lastCents))
}

function quotientText({ fromCents, toCents }: PriceRow): string {
  if (toCents !== null) return words.prices.between(euros(fromCents), euros(toCents))
  return fromCents === 0 ? words.prices.all : words.prices.from(euros(fromCents))
}

/** The difference at both ends of the stretch; nothing where one of the prices is not known. */
function differenceText({ before, after }: PriceRow): string {
  const ends = (['firstCents', 'lastCents'] as const).map((end) => {
    const [was, is] = [before?.[end] ?? null, after?.[end] ?? null]
    return was === null || is === null ? null : is - was
  })
  const [first, last] = ends
  if (first === null || last === null || first === undefined || last === undefined) return ''
  return first === last ? signedEuros(first) : words.prices.range(signedEuros(first), signedEuros(last))
}

const columns: Column<PriceRow>[] = [
  { id: 'quotient', header: words.prices.columns.quotient, isRowHeader: true, cell: quotientText },
  {
    id: 'before',
    header: words.prices.columns.before,
    isNumber: true,
    cell: ({ before }) => stretchText(before),
  },
  {
    id: 'after',
    header: words.prices.columns.after,
    isNumber: true,
    cell: ({ after }) => stretchText(after),
  },
  { id: 'difference', header: words.prices.columns.difference, isNumber: true, cell: differenceText },
]

const pointsOf = (points: PricePoint[]) =>
  points.map(({ quotientCents, cents }) => ({ x: quotientCents, y: cents }))

function PriceCurve({ curve, id, label }: { curve: PricesByQuotient; id: string; label: string }) {
  const { before, after, mostQuotientCents, facts, rows } = curve
  const series: ChartSeries[] = [
    ...(before ? [{ label: words.before, points: pointsOf(before), look: 'dashed' as const }] : []),
    ...(after ? [{ label: words.after, points: pointsOf(after), look: 'solid' as const }] : []),
  ]
  const prices = [...(before ?? []), ...(after ?? [])].map(({ cents }) => cents ?? 0)
  return (
    <div className="space-y-4">
      <h3 className="text-xl font-bold">{words.prices.title(label)}</h3>
      <p>{familyText(facts)}</p>
      <StepChart
        id={id}
        title={words.prices.title(label)}
        description={words.prices.description(euros(Math.max(...prices)), euros(mostQuotientCents))}
        series={series}
        xLabel={words.prices.xLabel}
        yLabel={words.prices.yLabel}
        xText={euros}
        yText={euros}
      />
      <DataTable
        caption={words.prices.caption(label)}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ fromCents }) => String(fromCents)}
        empty={words.prices.noTariff}
      />
    </div>
  )
}

/** « Ce que paieraient les familles, par quotient »: a chart for each case whose prices differ, and its figures. */
export function PreviewPrices({ preview, ...records }: Records & { preview: Preview }) {
  const { curves, hasMoreCurves } = preview
  if (curves.length === 0) return <p>{words.prices.none}</p>
  return (
    <>
      {curves.map((curve, i) => {
        const details = caseText(curve.facts)
        const activity = activityLabel(curve.activity, [records.after, records.before])
        const label = details ? words.prices.inCase(activity, details) : activity
        return <PriceCurve key={label} curve={curve} id={`prix-${i + 1}`} label={label} />
      })}
      {hasMoreCurves && <p>{words.prices.more}</p>}
    </>
  )
}
