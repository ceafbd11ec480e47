import { expect, test } from '@playwright/test'
import { aContext, aFamilyOfRennes, agentOfRennes, expectWellMade, rennes, signIn } from './world'

const ofAnyone = [
  '/',
  rennes,
  `${rennes}/connexion`,
  `${rennes}/creer-mon-espace`,
  `${rennes}/mot-de-passe-oublie`,
  `${rennes}/mot-de-passe/un-lien-qui-ne-vaut-rien`,
  `${rennes}/informations-utiles`,
  `${rennes}/accessibilite`,
  `${rennes}/donnees-personnelles`,
  '/rennes/demo/courriels',
  '/plateforme/connexion',
  '/auray/espace-citoyens',
]
const ofAFamily = [
  `${rennes}/mon-accueil`,
  `${rennes}/mon-compte`,
  `${rennes}/reservations`,
  `${rennes}/mon-agenda`,
  `${rennes}/mon-agenda?semaine=2026-11-02`,
]
const ofAnAgent = ['foyers', 'foyers/nouveau', 'agents', 'agents/nouveau', 'export']

test('Aucune page publique n’a de défaut que l’on sache mesurer', async ({ browser }) => {
  test.setTimeout(180_000)
  const { context, page } = await aContext(browser)
  for (const address of ofAnyone) {
    await page.goto(address)
    await expectWellMade(page)
  }
  await context.close()
})

for (const [language, direction] of [
  ['fr', 'ltr'],
  ['ar', 'rtl'],
] as const)
  test(`Les pages d’une famille sont sans défaut, en ${language}, à 320 pixels`, async ({ browser }) => {
    test.setTimeout(180_000)
    const family = await aFamilyOfRennes(browser)
    const { context, page } = await aContext(browser, { viewport: { width: 320, height: 700 } })
    await context.addCookies([{ name: 'langue', value: language, url: 'http://127.0.0.1:3210' }])
    await signIn(page, family.email, family.password)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    for (const address of ofAFamily) {
      await page.goto(address)
      await expectWellMade(page)
    }
    await page.goto(`${rennes}/reservations`)
    const start = await page.locator('main a[href*="/reservations/"]').first().getAttribute('href')
    for (const address of [`${start}?periode=2026-11`, `${start}/recapitulatif`]) {
      await page.goto(address)
      await expectWellMade(page)
    }
    await context.close()
  })

test('Les pages d’un agent sont sans défaut', async ({ browser }) => {
  test.setTimeout(120_000)
  const { context, page } = await aContext(browser)
  await signIn(page, agentOfRennes.identifier, agentOfRennes.password)
  for (const address of ofAnAgent) {
    await page.goto(`/rennes/administration/${address}`)
    await expectWellMade(page)
  }
  await context.close()
})

test('Au clavier seul : cocher une date, aller à l’étape 2, valider', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser)
  const { context, page } = await aContext(browser)
  await signIn(page, family.email, family.password)
  await page.goto(`${rennes}/reservations`)
  const reach = async (isThere: () => Promise<boolean>) => {
    for (let i = 0; i < 120 && !(await isThere()); i += 1) await page.keyboard.press('Tab')
    expect(await isThere()).toBe(true)
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)
    expect(ring, 'the focus is seen').not.toBe('none')
  }
  const focused = (text: RegExp) => async () =>
    text.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))
  await reach(focused(/^Commencer/))
  await page.keyboard.press('Enter')
  await page.waitForURL(/reservations\/.+/)
  await reach(() =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name === 'ticked[]'),
  )
  await page.keyboard.press('Space')
  await reach(focused(/^Aller à l’étape 2/))
  await page.keyboard.press('Enter')
  await page.waitForURL(/recapitulatif/)
  await reach(focused(/^Valider/))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nous avons bien enregistré votre demande')).toBeVisible()
  await context.close()
})
