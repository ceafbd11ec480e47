import type { Temporal } from 'temporal-polyfill'
import { archiveWords as words } from '@/i18n/archive'

export type FileInArchive = { name: string; says: string; sha256: string; rows?: number }

type About = { town: string; version: number; madeAt: Temporal.Instant; files: FileInArchive[] }

const factsOf = ({ rows, sha256 }: FileInArchive) =>
  [...(rows === undefined ? [] : [words.rows(rows)]), words.sha256(sha256)].map((fact) => `  ${fact}`)

/** What stands in the archive, for whoever opens it: each file with its rows and its SHA-256, and what is left out. */
export function readMe({ town, version, madeAt, files }: About): string {
  const at = madeAt.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' })
  return [
    words.title(town),
    words.made(at.replace('T', ' '), String(version)),
    '',
    ...words.whatItIs,
    '',
    words.filesTitle,
    '',
    ...files.flatMap((file) => [words.file(file.name, file.says), ...factsOf(file)]),
    '',
    words.leftOutTitle,
    '',
    ...Object.entries(words.leftOut).map(([name, why]) => words.file(name, why)),
    '',
  ].join('\n')
}
