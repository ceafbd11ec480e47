import { randomBytes } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** The agent of the demonstration, printed at its start. */
export const agentOfRennes = { identifier: 'agent@rennes.example', password: 'le-guichet-ouvre-a-midi' }

export const rennes = '/rennes/espace-citoyens'

/** The moment that the pages see; stated by a header that only the test mode believes. */
export const at = (instant: string) => ({ extraHTTPHeaders: { 'x-test-now': instant } })
/** A Monday of October: Wednesday 4 November can be booked until Tuesday 27 October, 23:59. */
export const inOctober = '2026-10-05T08:00:00Z'

export type Family = { email: string; password: string; children: string[] }

export async function signIn(page: Page, identifier: string, password: string, commune = rennes) {
  await page.goto(`${commune}/connexion`)
  await page.locator('input[name=identifier]').fill(identifier)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password])').locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/connexion'))
}

/** The newest mail to an address, opened in the demonstration's mailbox; waits for the sender, within reason. */
export async function openMail(page: Page, to: string, subject: RegExp, slug = 'rennes') {
  await expect(async () => {
    await page.goto(`/${slug}/demo/courriels`)
    await expect(
      page.getByRole('row').filter({ hasText: to }).filter({ hasText: subject }).first(),
    ).toBeVisible()
  }).toPass({ timeout: 30_000 })
  await page
    .getByRole('row')
    .filter({ hasText: to })
    .filter({ hasText: subject })
    .first()
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText(to).first()).toBeVisible()
}

/** Follows the link of an activation mail that has come, in a browser where nobody is signed in. */
export async function activateByMail(page: Page, to: string, password: string, slug = 'rennes') {
  await openMail(page, to, /./, slug)
  const link = page.locator('main a[href*="/mot-de-passe/"]').first()
  const address = new URL((await link.getAttribute('href')) as string)
  await page.context().clearCookies()
  await page.goto(address.pathname)
  await page.locator('input[name=password]').fill(password)
  await page.locator('input[name=repeatPassword]').fill(password)
  await page.getByRole('button', { name: /Enregistrer/ }).click()
  await page.waitForURL(/connexion|mon-accueil|administration/)
}

const places = { Léa: /mercredi.*Les Gayeulles/i, Noé: /mercredi.*Villejean/i }

/** Guide, étape 2: the town opens the account of a family with two children; it activates it by the mailed link. */
export async function aFamilyOfRennes(browser: Browser, language = 'fr'): Promise<Family> {
  const name = `famille-${randomBytes(5).toString('hex')}`
  const family = { email: `${name}@exemple.fr`, password: 'un-velo-sous-la-halle', children: ['Léa', 'Noé'] }
  const context = await browser.newContext({ ...at(inOctober), locale: 'fr-FR' })
  const page = await context.newPage()
  await signIn(page, agentOfRennes.identifier, agentOfRennes.password)
  await page.goto('/rennes/administration/foyers/nouveau')
  await page.locator('[name="guardian.firstName"]').fill('Anna')
  await page.locator('[name="guardian.lastName"]').fill('Le Goff')
  await page.locator('[name="guardian.email"]').fill(family.email)
  await page.locator('[name="guardian.language"]').selectOption(language)
  for (const [row, [child, place]] of Object.entries(places).entries()) {
    await page.locator(`[name="children.${row}.firstName"]`).fill(child)
    await page.locator(`[name="children.${row}.lastName"]`).fill('Le Goff')
    await page.locator(`[name="children.${row}.bornOn"]`).fill('2018-05-12')
    await page
      .getByRole('group', { name: `Enfant ${row + 1}` })
      .getByRole('checkbox', { name: place })
      .check()
  }
  await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
  await page.waitForURL(/foyers(\?|$)/)
  await activateByMail(page, family.email, family.password)
  await context.close()
  return family
}

export async function aContext(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({ ...at(inOctober), ...options })
  return { context, page: await context.newPage() }
}

/** Nothing for axe to say, nothing wider than the screen, no sentence without its words. */
export async function expectWellMade(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([])
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(tooWide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(
    /\b(access|administration|agenda|booking|family|platform|refusals|site|statements)\.[a-zA-Z]+\.?[a-zA-Z.]*\b/,
  )
}

/** The box of a child, a date and a moment, as a screen reader names it. */
export const box = (page: Page, child: string, date: string, unit: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${child}.*${date}.*${unit}`, 'i') })

/** Goes to a month or a school holiday of the planning, as one who has no script would. */
export async function showPeriod(page: Page, period: string) {
  const wanted = page.locator('select[name=periodWanted] option').filter({ hasText: period }).first()
  await page.locator('select[name=periodWanted]').selectOption((await wanted.getAttribute('value')) as string)
  await page.locator('button[name=go][value="period:"]').click()
  await expect(page.locator('caption')).toContainText(period)
}
