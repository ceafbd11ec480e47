import { check, lint, types, vitest } from './checks.mjs'
import { temporaryFolder } from './data-folder.mjs'
import { continueInShippedNode, ensurePackages } from './packages.mjs'
import { tell } from './refusal.mjs'

const total = { passed: 0, failed: 0 }

try {
  await ensurePackages()
  await continueInShippedNode()
  const folder = temporaryFolder()
  await check('Types', total, types)
  await check('Style', total, lint)
  await check('Règles, communes, architecture', total, () => vitest(folder, 'domain', 'architecture'))
} catch (error) {
  tell(error)
  total.failed += 1
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
