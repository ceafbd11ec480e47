import { build, isBuilt } from './build.mjs'
import { check, journeys, lint, types, vitest } from './checks.mjs'
import { ensureChromium } from './chromium.mjs'
import { temporaryFolder } from './data-folder.mjs'
import { continueInShippedNode, ensurePackages } from './packages.mjs'
import { freePort } from './ports.mjs'
import { step } from './progress.mjs'
import { tell } from './refusal.mjs'

const total = { passed: 0, failed: 0 }

// a group begins only when the ones before it are good; inside a group everything runs
async function groups(folder) {
  const wrong = (await check('Types', total, types)) + (await check('Style', total, lint))
  if (wrong > 0) return
  if ((await check('Règles, fonctions, cloisons, courses', total, () => vitest(folder))) > 0) return
  if (!isBuilt()) await step('Construction des pages', () => build())
  const chromium = await step('Chromium', ensureChromium)
  const port = await freePort()
  await check('Parcours dans le navigateur', total, () => journeys(folder, port, chromium))
}

try {
  await ensurePackages()
  await continueInShippedNode()
  await groups(temporaryFolder())
} catch (error) {
  tell(error)
  total.failed += 1
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
