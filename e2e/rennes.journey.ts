import { expect, test } from '@playwright/test'
import {
  aContext,
  aFamilyOfRennes,
  at,
  box,
  expectWellMade,
  openMail,
  rennes,
  showPeriod,
  signIn,
} from './world'

test.describe.configure({ mode: 'serial' })

test('Guide de Rennes : inscrire ses deux enfants le mercredi, vérifier, valider, annuler', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const family = await aFamilyOfRennes(browser)
  const { context, page } = await aContext(browser)
  await signIn(page, family.email, family.password)

  await test.step('1. Choisir « Mes réservations »', async () => {
    await page.getByRole('link', { name: 'Mes réservations' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mes réservations' })).toBeVisible()
  })

  await test.step('2 et 3. Choisir l’enfant et l’activité, « Commencer »', async () => {
    await page.getByRole('link', { name: /^Commencer\s*Léa, Centre de loisirs du mercredi/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réserver pour Léa')
  })

  await test.step('Attention : le centre et le centre de départ se vérifient au-dessus des cases', async () => {
    await expect(page.getByText('Vérifiez le centre avant de réserver.')).toBeVisible()
    await expect(page.locator('main').getByText('Les Gayeulles', { exact: true })).toBeVisible()
  })

  await test.step('Chaque date montre son dernier moment et dit pourquoi', async () => {
    await showPeriod(page, 'novembre 2026')
    await expect(page.locator('main')).toContainText(
      /jusqu’au mardi 27 octobre, 23\sh\s59\s: le centre arrête sa liste 8 jours avant/i,
    )
    await expectWellMade(page)
  })

  await test.step('4. Cocher la date et le moment, avec ou sans repas', async () => {
    await box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin').check()
    await expect(box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin')).toHaveAccessibleDescription(
      'sera demandé',
    )
    await box(page, 'Léa', 'mercredi 4 novembre 2026', 'Repas').check()
    await page.getByRole('button', { name: /Toute la journée.*mercredi 18 novembre/ }).click()
    await expect(page).toHaveURL(/#jour-2026-11-18$/)
    await expect(page.getByRole('row').filter({ hasText: 'mercredi 18 novembre' })).toContainText(
      '3 cases ont changé',
    )
    await expect(box(page, 'Léa', 'mercredi 18 novembre 2026', 'Après-midi')).toBeChecked()
    await expect(box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin')).toBeChecked()
  })

  await test.step('Astuce : « Effectuer la même demande pour… » le second enfant', async () => {
    await page
      .getByRole('group', { name: /Effectuer la même demande pour/ })
      .getByLabel(/Noé/)
      .check()
  })

  await test.step('5. « Aller à l’étape 2 » : le récapitulatif', async () => {
    await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Récapitulatif' })).toBeVisible()
    const lines = page.locator('main').getByRole('listitem')
    await expect(page.getByRole('heading', { name: '10 réservations : 2 dates, 2 enfants' })).toBeVisible()
    await expect(lines.filter({ hasText: 'Léa' })).toHaveCount(2)
    await expect(lines.filter({ hasText: 'Noé' })).toHaveCount(2)
    await expect(lines.filter({ hasText: 'Noé' }).first()).toContainText('Matin · Repas')
    await expect(lines.filter({ hasText: 'Noé' }).first()).toContainText('Villejean')
    await expectWellMade(page)
  })

  const number =
    await test.step('6. « Valider » : la demande est enregistrée, le courriel arrive', async () => {
      await page.getByRole('button', { name: 'Valider' }).click()
      await expect(page.getByText('Nous avons bien enregistré votre demande')).toBeVisible()
      await expect(page.getByText('10 réservations')).toBeVisible()
      await expectWellMade(page)
      const heading = await page.getByRole('heading', { level: 1 }).innerText()
      const found = heading.match(/n°\s(\d+)/)?.[1] as string
      await openMail(page, family.email, new RegExp(`n° ${found}`))
      await expect(page.locator('main')).toContainText(/mercredi 4 novembre/i)
      await expect(page.locator('main')).toContainText('La Ville de Rennes')
      return found
    })

  await test.step('Revenir en arrière et renvoyer le formulaire ne réserve pas deux fois', async () => {
    await page.goto(`${rennes}/reservations`)
    await page
      .getByRole('link', { name: /^Commencer/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
    await expect(page.getByText('Vous n’avez rien changé', { exact: false }).first()).toBeVisible()
    await expect(page.getByText(`Votre dernière demande n° ${number} est enregistrée`)).toBeVisible()
  })

  await test.step('« Mon agenda » : l’enfant choisi, ses jours confirmés', async () => {
    await page.getByRole('link', { name: 'Mon agenda' }).first().click()
    await page.waitForURL(/mon-agenda/)
    await page.goto(`${rennes}/mon-agenda?mois=2026-11`)
    await expect(page.locator('main')).toContainText('Centre de loisirs du mercredi')
    await expect(page.locator('main')).toContainText('confirmé')
    await expectWellMade(page)
  })

  await test.step('Annuler : décocher, valider, le courriel d’annulation arrive', async () => {
    await page.goto(`${rennes}/reservations`)
    await page
      .getByRole('link', { name: /^Commencer/ })
      .first()
      .click()
    await showPeriod(page, 'novembre 2026')
    await expect(box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin')).toBeChecked()
    await box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin').uncheck()
    await expect(box(page, 'Léa', 'mercredi 4 novembre 2026', 'Matin')).toHaveAccessibleDescription(
      'sera annulé',
    )
    await box(page, 'Léa', 'mercredi 4 novembre 2026', 'Repas').uncheck()
    await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
    await page.getByRole('button', { name: 'Valider' }).click()
    await expect(page.getByText('2 annulations')).toBeVisible()
    await openMail(page, family.email, /Annulation/)
    await expect(page.locator('main')).toContainText(/Annulé\s*Léa Le Goff\s*.*mercredi 4 novembre/s)
  })
  await context.close()

  await test.step('Trop tard : le 28 octobre, le refus dit ce qui reste possible', async () => {
    const late = await aContext(browser, at('2026-10-28T08:00:00Z'))
    await signIn(late.page, family.email, family.password)
    await late.page.goto(`${rennes}/reservations`)
    await late.page
      .getByRole('link', { name: /^Commencer/ })
      .first()
      .click()
    await showPeriod(late.page, 'novembre 2026')
    await expect(box(late.page, 'Léa', 'mercredi 4 novembre 2026', 'Matin')).toBeDisabled()
    await expect(late.page.locator('main')).toContainText(
      'Trop tard : c’était jusqu’au mardi 27 octobre, 23 h 59.',
    )
    await expect(late.page.locator('#trop-tard').getByRole('link')).toHaveAttribute('href', /^tel:/)
    await late.context.close()
  })
})

test('Un brouillon survit au navigateur fermé', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser)
  const first = await aContext(browser)
  await signIn(first.page, family.email, family.password)
  await first.page.goto(`${rennes}/reservations`)
  await first.page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()
  await showPeriod(first.page, 'décembre 2026')
  await box(first.page, 'Léa', 'mercredi 2 décembre 2026', 'Après-midi').check()
  await expect(first.page.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible()
  await first.context.close()

  const second = await aContext(browser)
  await signIn(second.page, family.email, family.password)
  await second.page.goto(`${rennes}/reservations`)
  await expect(second.page.getByText('brouillon à terminer')).toBeVisible()
  await second.page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()
  await showPeriod(second.page, 'décembre 2026')
  await expect(box(second.page, 'Léa', 'mercredi 2 décembre 2026', 'Après-midi')).toBeChecked()
  await second.context.close()
})

test('Les délais se lisent sur l’horloge de la commune : jusqu’à 23 h 59, puis plus', async ({ browser }) => {
  test.setTimeout(120_000)
  const family = await aFamilyOfRennes(browser)
  const lastMinute = await aContext(browser, at('2026-10-27T22:59:30Z'))
  await signIn(lastMinute.page, family.email, family.password)
  await lastMinute.page.goto(`${rennes}/reservations`)
  await lastMinute.page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()
  await box(lastMinute.page, 'Léa', 'mercredi 4 novembre 2026', 'Matin').check()
  await lastMinute.page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
  await expect(lastMinute.page.getByRole('button', { name: 'Valider' })).toBeVisible()
  await lastMinute.context.setExtraHTTPHeaders({ 'x-test-now': '2026-10-27T23:00:00Z' })
  await lastMinute.page.getByRole('button', { name: 'Valider' }).click()
  await expect(lastMinute.page.locator('main')).toContainText(
    'Trop tard : la réservation était possible jusqu’au mardi 27 octobre, 23 h 59',
  )
  await expect(lastMinute.page.locator('main').getByRole('link', { name: /^0\d/ })).toBeVisible()
  await lastMinute.context.close()
})
