import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '../..')

export interface Source {
  /** From the root of the project: `src/domain/refusal.ts`. */
  path: string
  text: string
}

/** What a rule finds wrong in one file, in words; and a made-up file that breaks it, to show that it can. */
export interface Rule {
  says: string
  of: (path: string) => boolean
  faults: (source: Source) => string[]
  broken: Source[]
}

export const typed = (file: string) => /\.(tsx?|mjs)$/.test(file)
export const inSource = (file: string) => file.startsWith('src/') && typed(file)

function read(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return read(file)
    return /\.(tsx?|mjs|sql|css|json)$/.test(file)
      ? [{ path: file, text: readFileSync(path.join(root, file), 'utf8') }]
      : []
  })
}

/** Every file of the project that a rule may be about. */
export const tree = (): Source[] =>
  ['src', 'tests', 'e2e', 'drizzle'].flatMap(read).filter((file) => !file.path.startsWith('drizzle/meta/'))

// biome-ignore lint/suspicious/noExplicitAny: a node of a syntax tree has as many shapes as the language
export type Node = { type: string } & Record<string, any>

function collect(value: unknown, into: Node[]) {
  if (Array.isArray(value)) for (const one of value) collect(one, into)
  else if (value && typeof value === 'object') {
    if ('type' in value && typeof value.type === 'string') into.push(value as Node)
    for (const one of Object.values(value)) collect(one, into)
  }
}

const parsed = new WeakMap<Source, Node[]>()

/** The nodes of a file's syntax tree, outermost first. */
export function nodesOf(source: Source): Node[] {
  let nodes = parsed.get(source)
  if (!nodes) {
    nodes = []
    collect(parseAst(source.text, { lang: source.path.endsWith('x') ? 'tsx' : 'ts' }), nodes)
    parsed.set(source, nodes)
  }
  return nodes
}

export interface Import {
  /** As written: `@/domain/refusal`, `./door`, `zod`. */
  from: string
  names: string[]
  typeOnly: boolean
}

function importOf(node: Node): Import | null {
  if (!node.source || typeof node.source.value !== 'string') return null
  const parts: Node[] = node.specifiers ?? []
  const allTypes =
    parts.length > 0 && parts.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  return {
    from: node.source.value,
    names: parts.map((one) => (/Namespace/.test(one.type) ? '*' : (one.imported ?? one.local)?.name)),
    typeOnly: node.importKind === 'type' || node.exportKind === 'type' || allTypes,
  }
}

/** Static and dynamic imports, and what is exported from elsewhere. */
export const importsOf = (source: Source): Import[] =>
  nodesOf(source)
    .filter(({ type }) => /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$/.test(type))
    .flatMap((node) => importOf(node) ?? [])

/** The module that an import of our own code names, from `src/`: `database/door`. Null for a package. */
export function moduleOf(source: Source, from: string): string | null {
  if (from.startsWith('@/')) return from.slice(2)
  if (!from.startsWith('.')) return null
  return path.posix.join(path.posix.dirname(source.path), from).replace(/^src\//, '')
}
