import { expect, test } from '@playwright/test'
import { aContext, aFamilyOfRennes, box, openMail, rennes, showPeriod, signIn } from './world'

test('Sans script : réserver, demander pour le frère, valider, annuler', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser)
  const { context, page } = await aContext(browser, { javaScriptEnabled: false })
  await signIn(page, family.email, family.password)
  await page.goto(`${rennes}/reservations`)
  await page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()

  await page.getByText('Cocher plusieurs jours en un geste').click()
  await page
    .getByRole('button', { name: /Cocher.*Toute l’année/ })
    .first()
    .click()
  await expect(page.getByText(/cases ont changé/)).toBeVisible()
  await page
    .getByRole('button', { name: /Décocher.*Toute l’année/ })
    .first()
    .click()
  const units = page.getByRole('group', { name: 'Pour', exact: true }).getByRole('checkbox')
  for (const unit of await units.all()) await unit.uncheck()
  await page
    .getByRole('button', { name: /^Cocher.*Toute l’année/ })
    .first()
    .click()
  await expect(page.getByText(/Choisissez d’abord un moment/)).toBeVisible()
  await expect(units.first()).not.toBeChecked()
  await showPeriod(page, 'novembre 2026')
  await box(page, 'Léa', 'mercredi 25 novembre 2026', 'Après-midi').check()
  await page
    .getByRole('group', { name: /Effectuer la même demande/ })
    .getByLabel(/Noé/)
    .check()
  await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
  await expect(
    page.locator('main').getByRole('listitem').filter({ hasText: 'mercredi 25 novembre' }),
  ).toHaveCount(2)
  await page.getByRole('button', { name: 'Valider' }).click()
  await expect(page.getByText('2 réservations')).toBeVisible()

  await page.goto(`${rennes}/reservations`)
  await page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()
  await showPeriod(page, 'novembre 2026')
  await box(page, 'Léa', 'mercredi 25 novembre 2026', 'Après-midi').uncheck()
  await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
  await page.getByRole('button', { name: 'Valider' }).click()
  await expect(page.getByText('1 annulation')).toBeVisible()
  await openMail(page, family.email, /Annulation/)
  await context.close()
})

test('Sans script : un mot de passe faux revient avec l’identifiant tapé et la raison', async ({
  browser,
}) => {
  const { context, page } = await aContext(browser, { javaScriptEnabled: false })
  await page.goto(`${rennes}/connexion`)
  await page.locator('input[name=identifier]').fill('personne@exemple.fr')
  await page.locator('input[name=password]').fill('pas-le-bon-du-tout')
  await page.locator('form:has(input[name=password]) button[type=submit]').click()
  await expect(page.getByText('Identifiant ou mot de passe inconnu', { exact: false })).toBeVisible()
  await expect(page.locator('input[name=identifier]')).toHaveValue('personne@exemple.fr')
  await expect(page.locator('input[name=password]')).toHaveValue('')
  await context.close()
})
