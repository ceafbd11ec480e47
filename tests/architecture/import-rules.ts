import { rooms } from './rooms'
import { type Import, importsOf, inSource, moduleOf, type Rule, type Source } from './source'

const isIn = (name: string, folders: readonly string[]) =>
  folders.some((folder) => name === folder || name.startsWith(`${folder.replace(/(?<!:)$/, '/')}`))

const roomOf = (file: string) => file.split('/')[1] ?? ''
const featureOf = (module: string) => /^features\/([^/]+)\//.exec(module)?.[1]

function importFaults(source: Source): string[] {
  const line = rooms.find(({ of }) => of.test(source.path))
  if (!line) return ['stands in no room']
  const own = roomOf(source.path)
  const isOpen = ({ from, typeOnly }: Import) => {
    const module = moduleOf(source, from)
    if (module === null) return isIn(from, line.packages)
    if (isIn(module, [own])) return true
    return isIn(module, line.rooms) || (typeOnly && isIn(module, line.types ?? []))
  }
  return importsOf(source)
    .filter((one) => !isOpen(one))
    .map(({ from, typeOnly }) => `${line.room} may not import ${typeOnly ? 'types of ' : ''}${from}`)
}

const connectionMayBeOpenedIn =
  /^src\/(request\/connect|instrumentation|database\/door)\.ts$|^src\/(cli|jobs)\//

export const importRules: Rule[] = [
  {
    says: 'each room imports only the rooms and packages of its line',
    of: inSource,
    faults: importFaults,
    broken: [
      { path: 'src/domain/a.ts', text: `import { eq } from 'drizzle-orm'` },
      { path: 'src/domain/a.ts', text: `import { door } from '../database/door'` },
      { path: 'src/ui/a.tsx', text: `import { useRouter } from 'next/navigation'` },
      { path: 'src/ui/a.tsx', text: `import { speak } from '@/i18n/speak'` },
      { path: 'src/features/a/book.ts', text: `import { redirect } from 'next/navigation'` },
      { path: 'src/features/a/book.ts', text: `import { asked } from '@/request/asked'` },
      { path: 'src/features/a/view.tsx', text: `import { inCommune } from '@/database/door'` },
      { path: 'src/app/page.tsx', text: `export { inCommune } from '@/database/door'` },
      { path: 'src/app/page.tsx', text: `const door = await import('@/database/door')` },
      { path: 'src/cli/start.mjs', text: `import { readRecord } from '../communes/read-record.ts'` },
      { path: 'src/elsewhere/a.ts', text: 'export {}' },
    ],
  },
  {
    says: 'no feature imports another',
    of: (file) => file.startsWith('src/features/') && inSource(file),
    faults: (source) =>
      importsOf(source).flatMap(({ from }) => {
        const feature = featureOf(moduleOf(source, from) ?? '')
        return feature && feature !== featureOf(source.path.slice('src/'.length)) ? [`imports ${from}`] : []
      }),
    broken: [
      { path: 'src/features/a/b.ts', text: `import { c } from '@/features/other/c'` },
      { path: 'src/features/a/b.ts', text: `import type { C } from '../other/c'` },
    ],
  },
  {
    says: 'only the door imports the bare connection',
    of: inSource,
    faults: (source) =>
      importsOf(source).flatMap(({ from, names }) => {
        if (moduleOf(source, from) !== 'database/connection') return []
        if (!connectionMayBeOpenedIn.test(source.path)) return [`imports ${from}`]
        const bare = names.some((name) => name === 'connection' || name === '*')
        return bare && source.path !== 'src/database/door.ts' ? ['imports connection()'] : []
      }),
    broken: [
      { path: 'src/cli/a.ts', text: `import { connection } from '@/database/connection'` },
      { path: 'src/jobs/a.ts', text: `import * as all from '@/database/connection'` },
      { path: 'src/features/a/b.ts', text: `import { connectTo } from '@/database/connection'` },
    ],
  },
  {
    says: 'tables are declared by communeTable, or stand in platform.ts',
    of: (file) => inSource(file) && !/^src\/database\/schema\/(commune-table|platform)\.ts$/.test(file),
    faults: (source) => importsOf(source).flatMap(({ names }) => names.filter((name) => name === 'pgTable')),
    broken: [
      { path: 'src/database/schema/a.ts', text: `import { pgTable, text } from 'drizzle-orm/pg-core'` },
    ],
  },
]
