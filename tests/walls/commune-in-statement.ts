import { parse } from 'libpg-query'

// biome-ignore lint/suspicious/noExplicitAny: a node of Postgres's syntax tree has as many shapes as the language
type Node = Record<string, any>

interface Scope {
  /** Tables of communes, by the name they go by in the statement. */
  tables: Map<string, string>
  /** What must hold for a row to be taken: each of these. */
  conditions: Node[]
}

function addFrom(item: Node | undefined, communeTables: Set<string>, scope: Scope) {
  if (item?.RangeVar) addTable(item.RangeVar, communeTables, scope)
  if (!item?.JoinExpr) return
  addFrom(item.JoinExpr.larg, communeTables, scope)
  addFrom(item.JoinExpr.rarg, communeTables, scope)
  if (item.JoinExpr.quals) scope.conditions.push(item.JoinExpr.quals)
}

function addTable(table: Node, communeTables: Set<string>, scope: Scope) {
  const isOurs = !table.schemaname || table.schemaname === 'public'
  if (isOurs && communeTables.has(table.relname))
    scope.tables.set(table.alias?.aliasname ?? table.relname, table.relname)
}

const conjuncts = (condition: Node): Node[] =>
  condition.BoolExpr?.boolop === 'AND_EXPR' ? condition.BoolExpr.args.flatMap(conjuncts) : [condition]

const BOUND = 'a value'

/** What one side of an equality is: a value, the commune of a table of this statement, or of no use here. */
function sideOf(expression: Node, { tables }: Scope): string | null {
  if (expression.TypeCast) return sideOf(expression.TypeCast.arg, { tables, conditions: [] })
  if (!expression.ColumnRef) return BOUND
  const names: string[] = expression.ColumnRef.fields.map((field: Node) => field.String?.sval)
  if (names.at(-1) !== 'commune_id') return null
  const table = names.at(-2) ?? (tables.size === 1 ? [...tables.keys()][0] : undefined)
  // the commune of a statement around this one, which is looked at by itself
  return table && !tables.has(table) ? BOUND : (table ?? null)
}

/** The tables of a scope whose commune no equality ties to a value. */
function unbound(scope: Scope): string[] {
  const pairs = scope.conditions.flatMap(conjuncts).flatMap(({ A_Expr: equal }) => {
    if (equal?.kind !== 'AEXPR_OP' || equal.name[0]?.String?.sval !== '=') return []
    return [[sideOf(equal.lexpr, scope), sideOf(equal.rexpr, scope)] as const]
  })
  const bound = new Set<string | null>([BOUND])
  for (let size = 0; size !== bound.size; ) {
    size = bound.size
    for (const [left, right] of pairs) {
      if (left && bound.has(right)) bound.add(left)
      if (right && bound.has(left)) bound.add(right)
    }
  }
  return [...scope.tables].flatMap(([name, table]) => (bound.has(name) ? [] : [table]))
}

function faultsOfInsert({ relation, cols }: Node, communeTables: Set<string>): string[] {
  const saysCommune = (cols ?? []).some(({ ResTarget }: Node) => ResTarget.name === 'commune_id')
  return communeTables.has(relation.relname) && !saysCommune ? [relation.relname] : []
}

function faultsOfRows(statement: Node, communeTables: Set<string>): string[] {
  const scope: Scope = { tables: new Map(), conditions: [] }
  if (statement.relation) addTable(statement.relation, communeTables, scope)
  for (const item of [...(statement.fromClause ?? []), ...(statement.usingClause ?? [])])
    addFrom(item, communeTables, scope)
  if (statement.whereClause) scope.conditions.push(statement.whereClause)
  // the two sides of a union are statements without their name
  const sides = statement.op && statement.op !== 'SETOP_NONE' ? [statement.larg, statement.rarg] : []
  return [...unbound(scope), ...sides.flatMap((side) => faultsOfRows(side, communeTables))]
}

function faultsIn(node: unknown, communeTables: Set<string>): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => faultsIn(one, communeTables))
  if (!node || typeof node !== 'object') return []
  const { SelectStmt, UpdateStmt, DeleteStmt, InsertStmt } = node as Node
  const rows = SelectStmt ?? UpdateStmt ?? DeleteStmt
  return [
    ...(rows ? faultsOfRows(rows, communeTables) : []),
    ...(InsertStmt ? faultsOfInsert(InsertStmt, communeTables) : []),
    ...Object.values(node).flatMap((value) => faultsIn(value, communeTables)),
  ]
}

/**
 * The tables of communes that a statement reads or writes without saying of which commune: `commune_id = …` must stand
 * among the conditions that all must hold, or in the columns of what is added. Several tables may say it for each other.
 */
export async function tablesWithoutCommune(statement: string, communeTables: Set<string>): Promise<string[]> {
  const { stmts } = await parse(statement)
  return [...new Set(faultsIn(stmts, communeTables))]
}
