import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFns,
  type TableOptions,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** What the rows are sorted by; a column without it is not sorted. */
  sortBy?: (row: Row) => string | number
  /** The cell that names its row. */
  isRowHeader?: boolean
  isNumber?: boolean
}

/** The order in force, and the address of the same page in another order. */
export type Sorting = {
  by: string
  descending: boolean
  href: (columnId: string, descending: boolean) => string
  labels: { ascending: string; descending: string }
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
})
type Features = typeof features

/** « Élodie » before « Zoé », 9 before 10; letters of every script. */
const collator = new Intl.Collator(['fr', 'ru', 'ar'], { numeric: true })
const inOrder = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

export const columnDefs = <Row extends RowData>(
  columns: readonly Column<Row>[],
): ColumnDef<Features, Row>[] =>
  columns.map(({ id, sortBy }) => ({
    id,
    accessorFn: sortBy ?? (() => ''),
    enableSorting: sortBy !== undefined,
    sortFn: (a, b, column) => inOrder(a.getValue(column), b.getValue(column)),
  }))

export const tableOf = <Row extends RowData>(
  columns: ColumnDef<Features, Row>[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  sorting?: Sorting,
): TableOptions<Features, Row> => ({
  features,
  columns,
  data: [...rows],
  getRowId: keyOf,
  state: { sorting: sorting ? [{ id: sorting.by, desc: sorting.descending }] : [] },
})
