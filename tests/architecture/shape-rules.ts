import { inSource, type Node, nodesOf, type Rule, type Source } from './source'

/** `Date.now` for an expression of two names, else nothing. */
const dotted = (node: Node) =>
  node.type === 'MemberExpression' && node.object?.type === 'Identifier' && node.property?.name
    ? `${node.object.name}.${node.property.name}`
    : undefined

function clocksIn(source: Source): string[] {
  return nodesOf(source).flatMap((node) => {
    const name = dotted(node)
    if (name === 'Date.now' || name === 'Temporal.Now') return [name]
    const makesDate = /^(New|Call)Expression$/.test(node.type) && node.callee?.name === 'Date'
    return makesDate ? ['Date'] : []
  })
}

const settingsMayBeReadIn: Record<string, string> = {
  'src/request/env.ts': 'checks them all, once',
  'src/instrumentation.ts': 'NEXT_RUNTIME, which Next replaces in the build',
}

const callTo = (node: Node, names: readonly string[]) =>
  node.type === 'CallExpression' && names.includes(node.callee?.name)

const hasProperty = (node: Node | undefined, name: string) =>
  node?.type === 'ObjectExpression' &&
  node.properties.some((one: Node) => (one.key?.name ?? one.key?.value) === name)

const isDirective = (node: Node, words: string) =>
  node.type === 'ExpressionStatement' && (node.directive === words || node.expression?.value === words)

const top = (source: Source): Node[] => nodesOf(source)[0]?.body ?? []
const isActionsFile = (source: Source) => top(source).some((node) => isDirective(node, 'use server'))

/** What a file gives out, by name: the expression a constant was made with, or null. */
function exportsOf(source: Source): Map<string, Node | null> {
  const made = new Map<string, Node | null>()
  const found = new Map<string, Node | null>()
  for (const node of top(source)) {
    const said = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    const constants: Node[] = said?.type === 'VariableDeclaration' ? said.declarations : []
    for (const one of constants) made.set(one.id.name, one.init)
    if (node.type === 'ExportDefaultDeclaration') found.set('default', node.declaration)
    if (node.type === 'ExportAllDeclaration') found.set('*', null)
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') continue
    for (const one of constants) found.set(one.id.name, one.init)
    if (said?.id && !said.type.startsWith('TS')) found.set(said.id.name, null)
    for (const one of node.specifiers) found.set(one.exported.name, made.get(one.local.name) ?? null)
  }
  return found
}

const builtBy = (makers: readonly string[], only: (name: string) => boolean) => (source: Source) =>
  [...exportsOf(source)].flatMap(([name, made]) =>
    only(name) && !(made && callTo(made, makers)) ? [`${name} is not made by ${makers.join(' or ')}`] : [],
  )

const actionMakers = ['communeAction', 'operatorAction', 'operatorCommuneAction', 'operatorDoorAction']
const routeMakers = ['communePost', 'operatorSignOutRoute']
const pageMakers = ['communePage', 'operatorPage', 'operatorDoorPage', 'pendingOperatorPage']
const redirects = ['redirect', 'permanentRedirect']

export const shapeRules: Rule[] = [
  {
    says: 'the time is read in request/clock.ts only',
    of: (file) => inSource(file) && file !== 'src/request/clock.ts' && !/^src\/cli\/.*\.mjs$/.test(file),
    faults: clocksIn,
    broken: [
      { path: 'src/domain/a.ts', text: 'const now = new Date()' },
      { path: 'src/domain/a.ts', text: 'const now = Date.now()' },
      { path: 'src/features/a/b.ts', text: 'const now = Temporal.Now.instant()' },
    ],
  },
  {
    says: 'the settings of a process are read in request/env.ts only',
    of: (file) => inSource(file) && !(file in settingsMayBeReadIn) && !file.startsWith('src/cli/'),
    faults: (source) =>
      nodesOf(source).flatMap((node) => (dotted(node) === 'process.env' ? ['process.env'] : [])),
    broken: [{ path: 'src/jobs/a.ts', text: 'connect(process.env.DATABASE_URL)' }],
  },
  {
    says: 'each page, action and route of a commune names who may come',
    of: inSource,
    faults: (source) =>
      nodesOf(source).flatMap((node) =>
        callTo(node, ['communePage', 'communeAction', 'communePost']) &&
        !hasProperty(node.arguments[0], 'who')
          ? [`${node.callee.name} without who`]
          : [],
      ),
    broken: [
      { path: 'src/app/page.tsx', text: 'export default communePage({ load, view })' },
      { path: 'src/features/a/actions.ts', text: 'export const a = communeAction(options)' },
    ],
  },
  {
    says: 'each action is made by communeAction or its kind for operators, in actions.ts',
    of: inSource,
    faults: (source) => {
      if (isActionsFile(source)) {
        const misplaced = /^src\/features\/[^/]+\/actions\.ts$/.test(source.path) ? [] : ['is not actions.ts']
        return [...misplaced, ...builtBy(actionMakers, () => true)(source)]
      }
      return nodesOf(source).flatMap((node) =>
        isDirective(node, 'use server') ? ['an action inside a file'] : [],
      )
    },
    broken: [
      { path: 'src/features/a/actions.ts', text: `'use server'\nexport async function act() {}` },
      { path: 'src/features/a/actions.ts', text: `'use server'\nexport const act = async () => 1` },
      { path: 'src/features/a/actions.ts', text: `'use server'\nexport { act } from './act'` },
      { path: 'src/features/a/b.ts', text: `'use server'\nexport const act = communeAction({ who })` },
      { path: 'src/app/page.tsx', text: `async function act() {\n  'use server'\n}` },
    ],
  },
  {
    says: 'each address that writes is made by communePost, or by the door of operators',
    of: (file) => /^src\/app\/.*\/route\.ts$/.test(file),
    faults: builtBy(routeMakers, (name) => /^(POST|PUT|PATCH|DELETE|\*)$/.test(name)),
    broken: [
      { path: 'src/app/a/route.ts', text: 'export async function POST() {}' },
      { path: 'src/app/a/route.ts', text: `export { POST } from '@/features/a/post'` },
      { path: 'src/app/a/route.ts', text: `export * from '@/features/a/post'` },
    ],
  },
  {
    says: 'each page of a commune or of the platform is made by its maker, or leads elsewhere',
    of: (file) => /^src\/app\/(\[commune\]|plateforme)\/(.*\/)?page\.tsx$/.test(file),
    faults: (source) =>
      nodesOf(source).some((node) => callTo(node, redirects))
        ? []
        : builtBy(pageMakers, (name) => name === 'default' || name === '*')(source),
    broken: [
      {
        path: 'src/app/[commune]/page.tsx',
        text: 'export default async function Page() { return <Home /> }',
      },
    ],
  },
  {
    says: 'each page has a title, or leads elsewhere',
    of: (file) => /^src\/app\/.*page\.tsx$/.test(file),
    faults: (source) =>
      nodesOf(source).some(
        (node) =>
          callTo(node, redirects) ||
          (callTo(node, pageMakers) && hasProperty(node.arguments[0], 'title')) ||
          (node.type === 'JSXOpeningElement' && node.name.name === 'title'),
      )
        ? []
        : ['no title'],
    broken: [{ path: 'src/app/[commune]/page.tsx', text: 'export default communePage({ who, load, view })' }],
  },
]
