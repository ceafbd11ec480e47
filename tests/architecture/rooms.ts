/** Who may import whom. The first line that fits a file is its own; what stands in a file's own room is always open. */
export interface Room {
  room: string
  of: RegExp
  /** Rooms, or single modules of them. */
  rooms: string[]
  /** Rooms of which only types may be imported. */
  types?: string[]
  /** Packages; a name stands for what is inside it, `next/link` for itself only. */
  packages: string[]
}

const temporal = 'temporal-polyfill'
const processOnly = ['request/clock', 'request/connect', 'request/env', 'request/log']
const screen = ['domain', 'communes', 'request', 'i18n', 'ui']

export const rooms: Room[] = [
  { room: 'domain', of: /^src\/domain\//, rooms: [], packages: ['zod', temporal] },
  {
    room: 'communes, reading a file',
    of: /^src\/communes\/(read-record|place-in-yaml)\.ts$/,
    rooms: ['domain'],
    packages: ['zod', temporal, 'yaml', 'node:fs', 'node:path'],
  },
  { room: 'communes', of: /^src\/communes\//, rooms: ['domain'], packages: ['zod', temporal] },
  {
    room: 'i18n',
    of: /^src\/i18n\//,
    rooms: ['communes/text'],
    types: ['domain', 'communes'],
    packages: ['use-intl', temporal],
  },
  {
    room: 'database',
    of: /^src\/database\//,
    // how a stored record reads, and what follows from it
    rooms: ['communes'],
    types: ['communes', 'domain'],
    packages: ['drizzle-orm', 'postgres', temporal, 'server-only'],
  },
  {
    room: 'adapters',
    of: /^src\/adapters\//,
    rooms: ['domain', 'communes'],
    packages: [
      '@node-rs/argon2',
      '@zxcvbn-ts/language-common',
      'graphile-worker',
      'resend',
      'node:crypto',
      'otpauth',
      'qrcode',
      'server-only',
    ],
  },
  {
    room: 'request',
    of: /^src\/request\//,
    rooms: ['domain', 'communes', 'database', 'adapters', 'i18n'],
    packages: ['next', 'next-auth', 'react', 'zod', 'drizzle-orm', temporal, 'node:crypto', 'server-only'],
  },
  {
    room: 'ui',
    of: /^src\/ui\//,
    rooms: [],
    packages: [
      'react',
      'react-dom',
      'next/link',
      '@base-ui/react',
      '@tanstack/react-table',
      '@tanstack/table-core',
      'd3-scale',
      'd3-shape',
    ],
  },
  {
    room: 'features: mails',
    of: /^src\/features\/mail\/.*\.tsx$/,
    rooms: screen,
    packages: ['react', '@react-email/components', '@react-email/render', temporal],
  },
  {
    room: 'features: actions and views',
    of: /^src\/features\/.*(\/actions\.ts|\.tsx)$/,
    rooms: screen,
    packages: ['react', 'next', temporal, 'node:crypto'],
  },
  {
    room: 'features: the archive of a town',
    of: /^src\/features\/exports\//,
    rooms: ['domain', 'communes', 'database', 'i18n/archive'],
    packages: ['drizzle-orm', 'zod', temporal, 'node:crypto', 'fflate', 'yaml'],
  },
  {
    room: 'features: commands, queries, forms',
    of: /^src\/features\//,
    // of i18n, the speaker that says a date or a name; never a sentence of its own
    rooms: ['domain', 'communes', 'database', 'adapters', 'request/paths', 'i18n/speak'],
    types: ['request', 'i18n'],
    packages: ['drizzle-orm', 'zod', temporal, 'ical-generator', 'node:crypto', 'server-only'],
  },
  {
    room: 'jobs',
    of: /^src\/jobs\//,
    rooms: ['features', 'domain', 'communes', 'database', 'adapters', ...processOnly, 'request/paths'],
    types: ['request'],
    packages: ['graphile-worker', 'drizzle-orm', temporal, 'node:crypto'],
  },
  {
    room: 'cli: what runs before TypeScript can',
    of: /^src\/cli\/.*\.mjs$/,
    rooms: [],
    packages: ['node:', 'postgres'],
  },
  {
    room: 'cli',
    of: /^src\/cli\//,
    rooms: [
      'features',
      'jobs/demo',
      'domain',
      'communes',
      'database',
      'adapters',
      ...processOnly,
      'request/paths',
      'request/commune',
    ],
    packages: ['drizzle-orm', 'graphile-worker', 'next', 'postgres', 'yaml', temporal, 'node:'],
  },
  {
    room: 'app',
    of: /^src\/app\//,
    rooms: ['features', 'request', 'communes', 'i18n', 'ui', 'domain/access/who'],
    packages: ['next', 'react', temporal],
  },
  {
    room: 'start of a process',
    of: /^src\/instrumentation\.ts$/,
    rooms: ['request/start-up'],
    packages: ['next'],
  },
  { room: 'proxy', of: /^src\/proxy\.ts$/, rooms: ['request'], packages: ['next/server'] },
]
