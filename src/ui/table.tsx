import { constructTable, type RowData } from '@tanstack/table-core'
import type { ReactNode } from 'react'
import { ColumnHeading } from './table-heading'
import { type Column, columnDefs, type Sorting, tableOf } from './table-model'

export type { Column, Sorting }

type DataTableProps<Row extends RowData> = {
  caption: ReactNode
  /** The caption is still read to those who do not see it. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Said in place of the table when there is no row. */
  empty: ReactNode
  sorting?: Sorting
}

/** Said aloud: a table laid out as blocks is no longer a table to some screen readers. */
const role = { table: 'table', group: 'rowgroup', row: 'row', cell: 'cell', rowHeader: 'rowheader' }

const cellClass = 'flex gap-3 py-1.5 md:table-cell md:px-4 md:py-3 md:align-top'

/** Rows of data, made on the server. On a narrow screen each row becomes a block and each cell says its column. */
export function DataTable<Row extends RowData>({
  caption,
  captionHidden = false,
  columns,
  rows,
  keyOf,
  empty,
  sorting,
}: DataTableProps<Row>) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  const table = constructTable(tableOf(columnDefs(columns), rows, keyOf, sorting))
  return (
    <table role={role.table} className="block w-full md:table md:border-collapse">
      <caption
        className={captionHidden ? 'sr-only' : 'mb-3 block text-start text-lg font-bold md:table-caption'}
      >
        {caption}
      </caption>
      <thead role={role.group} className="sr-only md:not-sr-only md:table-header-group">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role={role.row} className="md:border-b-2 md:border-edge md:bg-wash">
            {group.headers.map((header, i) => (
              <ColumnHeading key={header.id} column={columns[i] as Column<Row>} sorting={sorting} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody role={role.group} className="block space-y-4 md:table-row-group">
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            role={role.row}
            className="block rounded-lg border border-line bg-paper p-4 md:table-row md:border-0 md:border-b md:p-0"
          >
            {columns.map((column) => {
              const Cell = column.isRowHeader ? 'th' : 'td'
              return (
                <Cell
                  key={column.id}
                  role={column.isRowHeader ? role.rowHeader : role.cell}
                  scope={column.isRowHeader ? 'row' : undefined}
                  className={`${cellClass} text-start ${column.isRowHeader ? 'font-bold' : ''} ${column.isNumber ? 'md:text-end md:tabular-nums' : ''}`}
                >
                  <span
                    aria-hidden="true"
                    className="w-2/5 shrink-0 text-sm font-normal text-muted md:hidden"
                  >
                    {column.header}
                  </span>
                  <div className="min-w-0 grow">{column.cell(row.original)}</div>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
