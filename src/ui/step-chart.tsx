import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/** `y` is null where there is no value: the line stops and begins again. */
export type ChartPoint = { x: number; y: number | null }

/** One line of the chart, told from another by its dash as well as by its colour. */
export type ChartSeries = { label: string; points: readonly ChartPoint[]; look: 'dashed' | 'solid' }

type StepChartProps = {
  id: string
  title: string
  /** What the lines tell, for those who do not see them; the figures stand beside, in a table. */
  description: string
  series: readonly ChartSeries[]
  xLabel: string
  yLabel: string
  xText: (x: number) => string
  yText: (y: number) => string
}

// Drawn for the width of a small telephone, so that its letters are read there; wider, all grows together.
const width = 320
const height = 240
const area = { start: 46, end: width - 26, top: 22, bottom: height - 44 }
const ticks = 4

const looks = {
  dashed: { className: 'text-muted', strokeWidth: 2, strokeDasharray: '6 4' },
  solid: { className: 'text-primary', strokeWidth: 3, strokeDasharray: undefined },
}

type Scale = ScaleLinear<number, number>

const stroke = { fill: 'none', stroke: 'currentColor' }

function Axes({
  x,
  y,
  props: { xLabel, yLabel, xText, yText },
}: {
  x: Scale
  y: Scale
  props: StepChartProps
}) {
  return (
    <g fontSize="11" className="fill-ink">
      {y.ticks(ticks).map((value) => (
        <g key={value} transform={`translate(0 ${y(value)})`}>
          <line x1={area.start} x2={area.end} className="text-line" stroke="currentColor" />
          <text x={area.start - 5} dy="0.35em" textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      {x.ticks(ticks).map((value) => (
        <g key={value} transform={`translate(${x(value)} ${area.bottom})`}>
          <line y2="4" className="text-edge" stroke="currentColor" />
          <text y="17" textAnchor="middle">
            {xText(value)}
          </text>
        </g>
      ))}
      <line
        {...{ x1: area.start, x2: area.end, y1: area.bottom, y2: area.bottom }}
        className="text-edge"
        stroke="currentColor"
      />
      <text x={area.start - 40} y="11">
        {yLabel}
      </text>
      <text x={area.end} y={height - 8} textAnchor="end">
        {xLabel}
      </text>
    </g>
  )
}

/** Lines that go up by steps or straight, made on the server: they need neither script nor colour to be told apart. */
export function StepChart(props: StepChartProps) {
  const { id, title, description, series } = props
  const points = series.flatMap((one) => one.points)
  const highest = Math.max(0, ...points.map(({ y }) => y ?? 0))
  const furthest = Math.max(0, ...points.map(({ x }) => x))
  const x = scaleLinear([0, furthest || 1], [area.start, area.end])
  const y = scaleLinear([0, highest || 1], [area.bottom, area.top]).nice(ticks)
  const path = line<ChartPoint>()
    .defined((point) => point.y !== null)
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))
  return (
    <figure className="max-w-xl">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        className="h-auto w-full"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <Axes x={x} y={y} props={props} />
        {series.map((one) => (
          <path key={one.label} d={path(one.points) ?? undefined} {...stroke} {...looks[one.look]} />
        ))}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {series.map(({ label, look }) => (
            <li key={label} className="flex items-center gap-2">
              <svg width="36" height="8" aria-hidden="true" className="shrink-0">
                <path d="M0 4H36" {...stroke} {...looks[look]} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
