import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { faultsOf, noSentence } from '@/communes/fault-sentence'
import type { Finding } from '@/communes/lint/finding'
import { offsetOf, spoken, startOf } from '@/communes/place-in-yaml'
import { type CommuneRecord, communeRecord } from '@/communes/record'

/** `line` and `column` count from 1; `place` is the path to the fault, `message` a French sentence. */
export type RecordFault = { file: string; line: number; column: number; place: string; message: string }
export type RecordReading =
  | {
      ok: true
      record: CommuneRecord
      faultsOf(findings: Finding[]): RecordFault[]
      isWritten(path: Path): boolean
    }
  | { ok: false; faults: RecordFault[] }
type Path = PropertyKey[]

/** Faults that are looked for in the text: each one is a walk through it. */
const mostFaults = 1_000

const crestPath = /^crests\/[a-z0-9-]+\.svg$/

const unreadable: Record<string, string> = {
  TAB_AS_INDENT: 'le décalage se fait avec des espaces, pas avec une tabulation',
  BAD_INDENT: 'le décalage de cette ligne ne convient pas',
}

function yamlFaults(document: Document, lines: LineCounter, file: string): RecordFault[] {
  const faultAt = (offset: number, message: string): RecordFault => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, place: '', message }
  }
  const faults = document.errors
    .slice(0, mostFaults)
    .map(({ code, pos }) =>
      faultAt(
        pos[0],
        unreadable[code] ??
          'le fichier n’est plus lisible ici : vérifiez décalages, guillemets et deux-points',
      ),
    )
  const anchors = new Set<string>()
  visit(document, {
    Map(_, { items, anchor }) {
      if (anchor) anchors.add(anchor)
      const names = new Set<unknown>()
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : key
        if (names.has(name)) faults.push(faultAt(startOf(key) ?? 0, 'cette clé est écrite deux fois'))
        names.add(name)
      }
    },
    Value(_, { anchor }) {
      if (anchor) anchors.add(anchor)
    },
    Alias(_, alias) {
      if (!anchors.has(alias.source))
        faults.push(
          faultAt(
            alias.range?.[0] ?? 0,
            `« *${alias.source} » ne reprend rien : il manque « &${alias.source} »`,
          ),
        )
    },
  })
  return faults
}

/** The drawing a record names, beside the record's own file; otherwise what is wrong with that name. */
async function crestOf(name: unknown, file: string): Promise<{ drawing: string } | { message: string }> {
  if (typeof name !== 'string' || !crestPath.test(name))
    return { message: 'le blason est un fichier à côté de la fiche : crests/nom-de-la-commune.svg' }
  try {
    return { drawing: await readFile(join(dirname(file), name), 'utf8') }
  } catch {
    return { message: `ce fichier n’existe pas : ${name}` }
  }
}

/**
 * A commune's record written in YAML. `file` says where it stands: faults name it, and its crest lies beside it, unless
 * a `drawing` is given in its place. The 1 000 first faults at most.
 */
export async function parseRecord(text: string, file: string, drawing?: string): Promise<RecordReading> {
  const lines = new LineCounter()
  // the parser compares each key of a block with every other
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  const unread = yamlFaults(document, lines, file)
  if (unread.length > 0) return { ok: false, faults: unread }

  const written: unknown = document.toJS() ?? {}
  const crest = drawing ? { drawing } : await crestOf((written as { crest?: unknown }).crest, file)
  const whole = 'drawing' in crest ? { ...(written as object), crest: crest.drawing } : written
  const parsed = communeRecord.safeParse(whole, { error: noSentence })
  const valueAt = (path: Path) =>
    path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
      written,
    )
  const faultAt = (path: Path, message: string, isUnknownKey = false): RecordFault => {
    const { line, col } = lines.linePos(offsetOf(document, path, isUnknownKey))
    return { file, line, column: col, place: spoken(written, path), message }
  }
  const inOrder = (faults: RecordFault[]) => faults.sort((a, b) => a.line - b.line || a.column - b.column)
  if (parsed.success)
    return {
      ok: true,
      record: parsed.data,
      faultsOf: (findings) => inOrder(findings.map(({ path, message }) => faultAt(path, message))),
      isWritten: (path) => valueAt(path) !== undefined,
    }
  const faults = parsed.error.issues
    .flatMap((issue) => faultsOf(issue, valueAt))
    .slice(0, mostFaults)
    .map(({ path, message, isUnknownKey }) =>
      faultAt(path, path[0] === 'crest' && 'message' in crest ? crest.message : message, isUnknownKey),
    )
  return { ok: false, faults: inOrder(faults) }
}

/** The record in that file, its crest's drawing set in, or each fault with its line and column. */
export async function readRecord(path: string): Promise<RecordReading> {
  try {
    return await parseRecord(await readFile(path, 'utf8'), path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    return {
      ok: false,
      faults: [{ file: path, line: 1, column: 1, place: '', message: 'ce fichier n’existe pas' }],
    }
  }
}
