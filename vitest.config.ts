import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': path.resolve(import.meta.dirname, 'src'),
  'server-only': path.resolve(import.meta.dirname, 'tests/setup/server-only.ts'),
}

// reads the statements of the whole run: after all the others, on the same server
const STATEMENT_LOG = 'tests/walls/statement-log.test.ts'

const onDatabase = {
  globalSetup: ['tests/setup/postgres-server.ts'],
  setupFiles: ['tests/setup/next-storage.ts', 'tests/setup/own-database.ts'],
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'domain', include: ['tests/domain/**/*.test.ts', 'tests/communes/**/*.test.ts'] },
      },
      { resolve: { alias }, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        resolve: { alias },
        test: {
          ...onDatabase,
          name: 'database',
          include: ['tests/{features,walls,races,contracts,request}/**/*.test.{ts,tsx}'],
          exclude: [STATEMENT_LOG],
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: { ...onDatabase, name: 'statements', include: [STATEMENT_LOG], sequence: { groupOrder: 1 } },
      },
    ],
  },
})
