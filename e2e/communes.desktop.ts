import { expect, test } from '@playwright/test'
import { aContext, aFamilyOfRennes, expectWellMade, rennes, signIn } from './world'

const towns = [
  ['rennes', 'Rennes'],
  ['bassens', 'Bassens'],
  ['ploeren', 'Ploeren'],
  ['chanteloup-les-vignes', 'Chanteloup-les-Vignes'],
  ['auray', 'Auray'],
] as const

test('L’accueil liste les cinq communes', async ({ page }) => {
  await page.goto('/')
  for (const [slug, name] of towns)
    await expect(page.locator(`a[href="/${slug}/espace-citoyens"]`).first()).toContainText(name)
  await expectWellMade(page)
})

for (const [slug, name] of towns)
  test(`${name} est à son adresse, et l’adresse imprimée y mène`, async ({ page }) => {
    await page.goto(`/${slug}/espace-citoyens/Home/AccueilPublic`)
    await expect(page).toHaveURL(new RegExp(`/${slug}/espace-citoyens$`))
    await expect(page).toHaveTitle(new RegExp(name))
    await expect(page.getByRole('link', { name: /Créer mon espace/ }).first()).toBeVisible()
    await expectWellMade(page)
  })

test('Auray montre son nom breton', async ({ page }) => {
  await page.goto('/auray/espace-citoyens')
  await expect(page.locator('[lang=br]').first()).toHaveText(/An Alre/)
})

test('Une commune inconnue est introuvable, jamais une autre', async ({ page }) => {
  const answer = await page.goto('/brest/espace-citoyens')
  expect(answer?.status()).toBe(404)
  await expectWellMade(page)
})

test('Une connexion de Rennes ne vaut rien à Auray', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser)
  const { context, page } = await aContext(browser)
  await signIn(page, family.email, family.password)
  await page.goto(`${rennes}/mon-accueil`)
  await expect(page).toHaveURL(/mon-accueil/)
  const cookies = await context.cookies()
  const session = cookies.find((c) => c.name.endsWith('espace.rennes.connexion'))
  expect(session).toBeDefined()
  await context.addCookies([{ ...(session as NonNullable<typeof session>), name: 'espace.auray.connexion' }])
  await page.goto('/auray/espace-citoyens/mon-accueil')
  await expect(page).toHaveURL(/auray\/espace-citoyens\/connexion/)
  await context.close()
})

test('L’inscription d’un autre foyer est introuvable, comme une adresse au hasard', async ({ browser }) => {
  test.setTimeout(180_000)
  const [mine, theirs] = [await aFamilyOfRennes(browser), await aFamilyOfRennes(browser)]
  const other = await aContext(browser)
  await signIn(other.page, theirs.email, theirs.password)
  await other.page.goto(`${rennes}/reservations`)
  const address = await other.page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .getAttribute('href')
  await other.context.close()
  const { context, page } = await aContext(browser)
  await signIn(page, mine.email, mine.password)
  const random = `${rennes}/reservations/00000000-0000-4000-8000-000000000000`
  for (const place of [address as string, random]) {
    expect((await page.goto(place))?.status()).toBe(404)
    expect((await page.goto(`${place}/recapitulatif`))?.status()).toBe(404)
    const posted = await context.request.post(`${place}/brouillon`, { form: { go: 'stay' }, maxRedirects: 0 })
    expect(posted.status()).toBe(404)
  }
  await context.close()
})
