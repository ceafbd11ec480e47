import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { aContext, activateByMail, at, expectWellMade, signIn } from './world'

const operator = { email: 'operateur@plateforme.example', password: 'une-clef-pour-cent-portes' }
const password = 'trois-pommes-sous-le-preau'
/** The sixth commune, opened by the first journey and suspended by the second. */
const slug = `vezin-${randomBytes(3).toString('hex')}`

test.describe.configure({ mode: 'serial' })

async function enterPlatform(page: Page) {
  await page.goto('/plateforme/connexion')
  await page.locator('input[name=email]').fill(operator.email)
  await page.locator('input[name=password]').fill(operator.password)
  await page.locator('form:has(input[name=password]) button[type=submit]').last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Second facteur' })).toBeVisible()
  await expectWellMade(page)
  const told = await page.getByText(/le code est \d{6}/).innerText()
  await page.locator('input[name=code]').fill(/\d{6}/.exec(told)?.[0] ?? '')
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Communes' })).toBeVisible()
}

test('Plateforme : un opérateur ouvre une sixième commune, et son premier parent se connecte', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  // an hour of its own: each code of the second factor opens once
  const { context, page } = await aContext(browser, at('2026-10-05T09:17:00Z'))
  const administrator = `mairie-${slug}@exemple.fr`
  const parent = `parent-${slug}@exemple.fr`

  await test.step('Mot de passe, puis code : la liste des communes, sans aucune famille', async () => {
    await enterPlatform(page)
    await expect(page.getByText('Un opérateur ne peut lire aucune famille')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Rennes' })).toContainText('ouverte')
    await expectWellMade(page)
  })

  await test.step('La commune part de la fiche de Rennes, sans ses habitants', async () => {
    await page.goto('/plateforme/communes/nouvelle?depart=commune')
    await page.getByRole('link', { name: 'La fiche d’une autre commune' }).click()
    await expectWellMade(page)
    await page.locator('[name=model]').fill('rennes')
    await page.locator('[name=name]').fill('Vezin-le-Coquet')
    await page.locator('[name=slug]').fill('Vezin le Coquet')
    await page
      .locator('[name=inseeCode]')
      .fill(String(Number.parseInt(randomBytes(3).toString('hex'), 16) % 95_000).padStart(5, '0'))
    await page.locator('[name=schoolZone]').selectOption('B')
    await page.locator('[name=contactName]').fill('Accueil de la mairie')
    await page.locator('[name=contactPhone]').fill('02 99 64 60 60')
    await page.locator('[name="administrator.firstName"]').fill('Yvonne')
    await page.locator('[name="administrator.lastName"]').fill('Le Bihan')
    await page.locator('[name="administrator.email"]').fill(administrator)
    await page.getByRole('button', { name: 'Ouvrir la commune' }).click()
    await expect(page.getByRole('alert', { name: 'À corriger' })).toBeVisible()
    await expect(page.locator('[name="administrator.email"]')).toHaveValue(administrator)
    await page.locator('[name=slug]').fill(slug)
    await page.getByRole('button', { name: 'Ouvrir la commune' }).click()
    await expect(page.getByText('La commune est ouverte : son adresse répond déjà')).toBeVisible()
    await expectWellMade(page)
  })

  await test.step('Son adresse répond aussitôt', async () => {
    await page.goto(`/${slug}/espace-citoyens`)
    await expect(page.getByText('Vezin-le-Coquet').first()).toBeVisible()
    await expectWellMade(page)
  })

  await test.step('L’administratrice reçoit son courriel, et ouvre le compte d’une famille', async () => {
    await activateByMail(page, administrator, password, slug)
    await signIn(page, administrator, password, `/${slug}/espace-citoyens`)
    await page.goto(`/${slug}/administration/foyers/nouveau`)
    await page.locator('[name="guardian.firstName"]').fill('Anne')
    await page.locator('[name="guardian.lastName"]').fill('Riou')
    await page.locator('[name="guardian.email"]').fill(parent)
    await page.locator('[name="children.0.firstName"]').fill('Malo')
    await page.locator('[name="children.0.lastName"]').fill('Riou')
    await page.locator('[name="children.0.bornOn"]').fill('2018-05-12')
    await page.getByRole('group', { name: 'Enfant 1' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
    await page.waitForURL(/foyers(\?|$)/)
  })

  await test.step('Le premier parent de la commune se connecte, et peut réserver', async () => {
    await activateByMail(page, parent, password, slug)
    await signIn(page, parent, password, `/${slug}/espace-citoyens`)
    await expect(page.getByText('Malo').first()).toBeVisible()
    await page.goto(`/${slug}/espace-citoyens/reservations`)
    await expect(page.getByRole('link', { name: /^Commencer/ }).first()).toBeVisible()
  })
  await context.close()
})

test('Plateforme : une commune suspendue ne montre plus que son nom et son téléphone, puis reprend', async ({
  browser,
}) => {
  const { context, page } = await aContext(browser, at('2026-10-05T11:42:00Z'))
  await enterPlatform(page)
  await page.goto(`/plateforme/communes/${slug}`)
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Suspendre la commune' }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Confirmer|Suspendre|Oui/ })
    .first()
    .click()
  await expect(page.getByText('La commune est suspendue.')).toBeVisible()
  // each process learns it within two seconds; until then the address is not found
  const answer = async () => (await page.goto(`/${slug}/espace-citoyens`))?.status()
  await expect.poll(answer, { timeout: 15_000 }).toBe(503)
  await expect(page.getByText(/est fermé pour le moment/)).toBeVisible()
  await expectWellMade(page)
  await page.goto(`/plateforme/communes/${slug}`)
  await page.getByRole('button', { name: 'Reprendre la commune' }).click()
  await expect(page.getByText('La commune est de nouveau ouverte.')).toBeVisible()
  await expect.poll(answer, { timeout: 15_000 }).toBe(200)
  await context.close()
})
