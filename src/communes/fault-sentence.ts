import type { z } from 'zod'
import { domainSentences } from './domain-sentences'

type Issue = z.core.$ZodIssue
type Path = PropertyKey[]
type FaultInRecord = { path: Path; message: string; isUnknownKey: boolean }

/** Schemas that have a sentence of their own keep it; this empty one marks those that have none. */
export const noSentence = () => ''

const expected: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste, dont chaque ligne commence par un tiret',
  object: 'un bloc de clés',
  record: 'un bloc de clés',
}

const formats: Record<string, string> = {
  url: 'une adresse commence par http:// ou https://',
  email: 'cette adresse électronique n’est pas correcte',
  date: 'une date s’écrit 2026-09-01',
}

function sizeSentence(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const bound = issue.code === 'too_small' ? `${issue.minimum} au moins` : `${issue.maximum} au plus`
  if (issue.origin === 'string')
    return issue.code === 'too_small' ? 'ce texte est vide' : `ce texte est trop long : ${bound} caractères`
  if (issue.origin === 'array')
    return issue.code === 'too_small' ? 'cette liste est vide' : `liste trop longue : ${bound}`
  return `ce nombre est hors des bornes : ${bound}`
}

function sentenceOf(issue: Issue, value: unknown): string {
  const name = String(issue.path.at(-1) ?? '')
  if (value === undefined) return `il manque « ${name} »`
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && typeof value === 'number'
        ? 'un texte est attendu ici : mettez cette valeur entre guillemets'
        : `${expected[issue.expected] ?? issue.expected} est attendu ici`
    case 'invalid_value':
      return `valeurs possibles : ${issue.values.join(', ')}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `valeurs possibles : ${issue.options.join(', ')}`
        : 'un texte est attendu ici, ou un texte par langue (fr, et si possible ru, en, ar)'
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue)
    case 'invalid_format':
      return formats[issue.format] ?? 'cette valeur n’a pas la forme attendue'
    default:
      return 'cette valeur n’est pas permise ici'
  }
}

const isWrongFromTheStart = (branch: Issue[]) =>
  branch.some(({ path, code }) => path.length === 0 && code === 'invalid_type')

const isOfAnotherKind = (branch: Issue[]) =>
  branch.some(
    ({ path, code }) => path[0] === 'kind' && (code === 'invalid_union' || code === 'invalid_value'),
  )

/** Of the shapes a value may take, the one that was meant: of the same kind, and nearest to what was written. */
function meantBranch(branches: Issue[][]): Issue[] | undefined {
  return branches
    .filter((errors) => !isWrongFromTheStart(errors) && !isOfAnotherKind(errors))
    .toSorted((a, b) => a.length - b.length)[0]
}

/** The kinds that the shapes of a value know, when what was written is of none of them. */
function kindsOf(branches: Issue[][]): string[] {
  return branches.flat().flatMap((issue) => {
    if (issue.path[0] !== 'kind') return []
    if (issue.code === 'invalid_value') return issue.values.map(String)
    return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  })
}

/** The faults that one issue stands for, each at its own path, in plain French. `valueAt` gives what was written there. */
export function faultsOf(issue: Issue, valueAt: (path: Path) => unknown, above: Path = []): FaultInRecord[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      path: [...path, name],
      message: `clé inconnue : « ${name} »`,
      isUnknownKey: true,
    }))
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue.errors)
    if (branch) return branch.flatMap((inner) => faultsOf(inner, valueAt, path))
    const kinds = kindsOf(issue.errors)
    if (kinds.length > 0)
      return [
        { path: [...path, 'kind'], message: `valeurs possibles : ${kinds.join(', ')}`, isUnknownKey: false },
      ]
  }
  const own = domainSentences[issue.message] ?? issue.message
  const message = own || sentenceOf({ ...issue, path }, valueAt(path))
  return [{ path, message, isUnknownKey: issue.code === 'invalid_key' }]
}
