import { expect, test } from '@playwright/test'
import { aContext, aFamilyOfRennes, expectWellMade, openMail, rennes, showPeriod, signIn } from './world'

test('Le guide imprimé en russe se suit à l’écran, mot français à côté', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser, 'ru')
  const { context, page } = await aContext(browser)
  await signIn(page, family.email, family.password)
  await page.getByRole('button', { name: 'Русский' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')

  await page.goto(`${rennes}/reservations`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Mes réservations \(Мои записи\)/)
  await page
    .getByRole('link', { name: /Commencer \(Начать\)/ })
    .first()
    .click()
  await showPeriod(page, 'ноябрь 2026')
  await page
    .getByRole('checkbox', { name: /Léa.*среда.*18 ноября 2026.*/i })
    .first()
    .check()
  await page
    .getByRole('group', { name: /Effectuer la même demande pour….*Выполнить тот же запрос для/ })
    .getByLabel(/Noé/)
    .check()
  await expectWellMade(page)
  await page.getByRole('button', { name: /Aller à l’étape 2 \(Перейти к этапу 2\)/ }).click()
  await page.getByRole('button', { name: /Valider \(Подтвердить\)/ }).click()
  await expect(page.locator('main')).toContainText('Nous avons bien enregistré votre demande')
  await openMail(page, family.email, /запрос № \d+/)
  await expect(page.locator('main')).toContainText(/18 ноября/)
  await context.close()
})
