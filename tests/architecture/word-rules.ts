import { inSource, type Rule, type Source, typed } from './source'

const written = (pattern: RegExp) => (source: Source) => source.text.match(pattern) ?? []
const ours = (file: string) => /^(src|tests|e2e)\//.test(file)
const code = (file: string) => ours(file) && typed(file) && !file.startsWith('tests/architecture/')
const sql = (file: string) => inSource(file) || (file.startsWith('drizzle/') && file.endsWith('.sql'))

const MOST_LINES = 300
const town = /rennes|bassens|ploeren|chanteloup|auray/gi
const vagueName = /^(utils?|helpers?|common|misc|shared|lib|core)$/
const vagueType = /\b(?:class|interface|type)\s+\w+(?:Manager|Service|Helper|Handler|Dto|Impl)\b/g
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
const addressOfNext = /^(\[(\.\.\.)?[a-z-]+\]|\([a-z-]+\))$/

const partsOf = (file: string) => file.split('/')

export const wordRules: Rule[] = [
  {
    says: 'no town is named in the code',
    of: (file) => file.startsWith('src/'),
    faults: written(town),
    broken: [{ path: 'src/domain/a.ts', text: `if (slug === 'rennes') return 12` }],
  },
  {
    says: 'no folder or file is called utils, helpers, common, misc, shared, lib or core',
    of: ours,
    faults: ({ path }) => partsOf(path).filter((part) => vagueName.test(part.split('.')[0] ?? '')),
    broken: [
      { path: 'src/request/utils.ts', text: '' },
      { path: 'src/domain/shared/a.ts', text: '' },
    ],
  },
  {
    says: 'nothing is called Manager, Service, Helper, Handler, Dto or Impl',
    of: code,
    faults: written(vagueType),
    broken: [{ path: 'src/request/a.ts', text: 'export class BookingService {}' }],
  },
  {
    says: 'no index.ts gathers others',
    of: ours,
    faults: ({ path }) => partsOf(path).filter((part) => /^index\.\w+$/.test(part)),
    broken: [{ path: 'src/domain/index.ts', text: '' }],
  },
  {
    says: 'paths are ASCII kebab-case',
    of: ours,
    faults: ({ path }) => partsOf(path).filter((part) => !kebab.test(part) && !addressOfNext.test(part)),
    broken: [
      { path: 'src/domain/bookSessions.ts', text: '' },
      { path: 'src/app/réservations/page.tsx', text: '' },
    ],
  },
  {
    says: `no file is longer than ${MOST_LINES} lines`,
    of: (file) => ours(file) && typed(file),
    faults: ({ text }) => {
      const lines = text.trimEnd().split('\n').length
      return lines > MOST_LINES ? [`${lines} lines`] : []
    },
    broken: [{ path: 'src/domain/a.ts', text: 'a\n'.repeat(MOST_LINES + 1) }],
  },
  {
    says: 'nothing is left to do',
    of: code,
    faults: written(/\b(TODO|FIXME)\b|not implemented/g),
    broken: [{ path: 'src/domain/a.ts', text: `throw new Error('not implemented')` }],
  },
  {
    says: 'nothing looks like the design system of the State, which a town may not use',
    of: (file) => code(file) || file.endsWith('.css'),
    faults: written(/dsfr|DSFR|[Mm]arianne|(?<=[\s"'`.])fr-[a-z]+/g),
    broken: [
      { path: 'src/ui/button.tsx', text: `<button className="fr-btn" />` },
      { path: 'src/app/globals.css', text: `font-family: 'Marianne';` },
    ],
  },
  {
    says: 'no meal tells a religion (CNIL, NS-058)',
    of: code,
    faults: written(/halal|casher|kosher/gi),
    broken: [{ path: 'src/communes/activity.ts', text: `['sans porc', 'Halal']` }],
  },
  {
    says: 'nothing that a sharded Postgres refuses, nor a setting of the session',
    of: sql,
    faults: written(
      /set_config\(|pg_advisory\w*|create trigger|on delete set null|onDelete\('set null'\)|\b(listen|notify) /gi,
    ),
    broken: [
      { path: 'src/database/a.ts', text: `select set_config('portal.commune_id', $1, false)` },
      { path: 'drizzle/0009_a.sql', text: 'CREATE TRIGGER a BEFORE INSERT' },
      { path: 'src/database/schema/a.ts', text: `.onDelete('set null')` },
      { path: 'src/jobs/a.ts', text: 'notify mails' },
    ],
  },
  {
    says: 'the door alone enters a commune',
    of: inSource,
    faults: (source) => (source.path === 'src/database/door.ts' ? [] : written(/portal\.enter/g)(source)),
    broken: [{ path: 'src/features/a/b.ts', text: 'sql`select portal.enter(null)`' }],
  },
]
