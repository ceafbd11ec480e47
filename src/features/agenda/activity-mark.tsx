/** Each drawing is told from the others without its colour; each colour is at least 4.5 to 1 on white. */
const marks = [
  { ink: 'text-[#1d4f91]', edge: 'border-[#1d4f91]', shape: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z' },
  { ink: 'text-[#b03a00]', edge: 'border-[#b03a00]', shape: 'M12 2.5 22.5 21h-21Z' },
  { ink: 'text-[#17653a]', edge: 'border-[#17653a]', shape: 'M3.5 3.5h17v17h-17Z' },
  { ink: 'text-[#86198f]', edge: 'border-[#86198f]', shape: 'M12 1 23 12 12 23 1 12Z' },
  { ink: 'text-[#0b6470]', edge: 'border-[#0b6470]', shape: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5Z' },
  {
    ink: 'text-[#a3171d]',
    edge: 'border-[#a3171d]',
    shape: 'm12 1.5 3.2 7 7.6.8-5.7 5.1 1.6 7.5-6.7-3.8-6.7 3.8 1.6-7.5-5.7-5.1 7.6-.8Z',
  },
  { ink: 'text-[#6b4e00]', edge: 'border-[#6b4e00]', shape: 'M7 3h10l5 9-5 9H7l-5-9Z' },
  { ink: 'text-[#44403c]', edge: 'border-[#44403c]', shape: 'M2 3h20L12 22Z' },
] as const

/** The drawing and colour of an activity: sixty-four pairs before two activities look the same. */
const lookOf = (mark: number) => {
  const { shape } = marks[mark % marks.length] ?? marks[0]
  const { ink, edge } = marks[(mark + Math.floor(mark / marks.length)) % marks.length] ?? marks[0]
  return { shape, ink, edge }
}

export const markEdge = (mark: number) => lookOf(mark).edge

/** The drawing of an activity; its name always stands beside it. */
export function ActivityMark({ mark }: { mark: number }) {
  const { shape, ink } = lookOf(mark)
  return (
    <svg
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
      className={`inline-block size-4 shrink-0 ${ink}`}
    >
      <path d={shape} />
    </svg>
  )
}
