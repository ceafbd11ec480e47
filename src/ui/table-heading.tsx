import Link from 'next/link'
import type { Column, Sorting } from './table-model'

type ColumnHeadingProps<Row> = { column: Column<Row>; sorting?: Sorting }

/** The head of a column; a link when the rows can be sorted by it. */
export function ColumnHeading<Row>({ column, sorting }: ColumnHeadingProps<Row>) {
  const isSorted = sorting?.by === column.id
  const order = isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`px-4 py-2 font-semibold ${column.isNumber ? 'text-end' : 'text-start'}`}
    >
      {sorting && column.sortBy ? (
        <Link
          href={sorting.href(column.id, isSorted && !sorting.descending)}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-1 underline"
        >
          {column.header}
          {order && (
            <>
              <span aria-hidden="true">{order === 'ascending' ? '↑' : '↓'}</span>
              <span className="sr-only">({sorting.labels[order]})</span>
            </>
          )}
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}
