import { type Browser, expect, type Page, test } from '@playwright/test'
import { aContext, at, expectWellMade, showPeriod, signIn } from './world'

test.describe.configure({ mode: 'serial' })

const families = '/chanteloup-les-vignes/espace-citoyens'
const settings = '/chanteloup-les-vignes/administration/reglages'
const deadline = `${settings}/modifier?ou=activities.mercredi.reglement.deadlines.0`
const administrator = {
  identifier: 'agent@chanteloup-les-vignes.example',
  password: 'le-guichet-ouvre-a-midi',
}
const parent = { identifier: 'claire.bertin@courriel.example', password: 'quatre-galets-en-poche' }

async function asAdministrator(browser: Browser, options: Parameters<typeof aContext>[1] = {}) {
  const { context, page } = await aContext(browser, options)
  await signIn(page, administrator.identifier, administrator.password, families)
  return { context, page }
}

/** What a parent reads above the boxes of Wednesday 4 November, at a moment. */
async function deadlineReadBy(browser: Browser, instant: string): Promise<string> {
  const { context, page } = await aContext(browser, at(instant))
  await signIn(page, parent.identifier, parent.password, families)
  await page.goto(`${families}/reservations`)
  await page
    .getByRole('link', { name: /^(Commencer|Reprendre|Continuer)/ })
    .first()
    .click()
  await page.waitForURL(/\/reservations\/.+/)
  await showPeriod(page, 'novembre 2026')
  const day = page.getByRole('row').filter({ hasText: 'mercredi 4 novembre' }).first()
  const text = (await day.innerText()).replaceAll(/\s+/g, ' ')
  await context.close()
  return text
}

const kept = (page: Page) => page.getByText('C’est enregistré dans vos changements, à publier.')

test('Chanteloup : le délai du mercredi passe de 14 à 10 jours lundi prochain, et une famille voit les deux règles', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { context, page } = await asAdministrator(browser)

  await test.step('L’administratrice ouvre les réglages et le délai du mercredi', async () => {
    await page.getByRole('link', { name: 'Réglages' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
    await expectWellMade(page)
    await page.getByRole('link', { name: 'Mercredis en semaine scolaire' }).click()
    await expect(page.locator('main')).toContainText(
      /Pour le mercredi 4 novembre 2026 : au plus tard le mercredi 21 octobre 2026, 23.h.59/,
    )
    await expectWellMade(page)
    await page.getByRole('link', { name: 'Modifier Quinze jours avant' }).click()
    await expect(page.locator('[name="rule.n"]')).toHaveValue('14')
    await expectWellMade(page)
  })

  await test.step('Un nombre qui n’en est pas un est refusé à sa place, et reste tel que tapé', async () => {
    await page.locator('[name="rule.n"]').fill('dix')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click()
    await expect(page.getByRole('alert', { name: 'À corriger' })).toBeVisible()
    await expect(page.locator('[name="rule.n"]')).toHaveValue('dix')
    await expectWellMade(page)
  })

  await test.step('Dix jours : c’est enregistré, et rien n’est publié', async () => {
    await page.locator('[name="rule.n"]').fill('10')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click()
    await expect(kept(page)).toBeVisible()
    expect(await deadlineReadBy(browser, '2026-10-05T08:00:00Z')).toContain('mercredi 21 octobre')
  })

  await test.step('L’aperçu dit, date par date, ce qui changerait, et ce qu’aurait été le mois dernier', async () => {
    await page.getByRole('link', { name: 'Aperçu et publication' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Aperçu avant publication' })).toBeVisible()
    const row = page.getByRole('row').filter({ hasText: 'mercredi 4 novembre' }).first()
    await expect(row).toContainText(/mercredi 21 octobre/)
    await expect(row).toContainText(/dimanche 25 octobre/)
    await expect(page.getByRole('heading', { name: 'Le mois dernier, avec cette règle' })).toBeVisible()
    await expectWellMade(page)
  })

  await test.step('Elle publie pour lundi prochain', async () => {
    await expect(page.locator('[name=effectiveOn]')).toHaveValue('2026-10-12')
    await page.locator('[name=reason]').fill('Délai du mercredi ramené à dix jours')
    await page.locator('[name=councilDecision]').fill('Délibération du 28 septembre 2026')
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    await page.waitForURL(/\/versions/)
    const version = page.getByRole('row').filter({ hasText: 'Délai du mercredi ramené à dix jours' })
    await expect(version).toContainText('à venir')
    await expect(version).toContainText(/lundi 12 octobre 2026/)
    await expectWellMade(page)
  })

  await test.step('Une famille lit quatorze jours jusqu’à dimanche soir, dix dès lundi', async () => {
    expect(await deadlineReadBy(browser, '2026-10-11T21:59:00Z')).toContain('mercredi 21 octobre')
    expect(await deadlineReadBy(browser, '2026-10-11T22:00:00Z')).toContain('dimanche 25 octobre')
  })
  await context.close()
})

test('Chanteloup : sans script, à 320 pixels, une règle change de sorte et rien de ce qui est tapé n’est perdu', async ({
  browser,
}) => {
  const { context, page } = await asAdministrator(browser, {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  await page.goto(deadline)
  await page.locator('[name="label.fr"]').fill('Une table par jour')
  await page.locator('[name="rule.kind"]').selectOption('weekday-table')
  await page
    .getByRole('button', { name: /^Changer/ })
    .first()
    .click()
  await expect(page.locator('[name="label.fr"]')).toHaveValue('Une table par jour')
  await expect(page.locator('[name="rule.kind"]')).toHaveValue('weekday-table')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click()
  await expect(page.getByRole('alert', { name: 'À corriger' })).toBeVisible()
  await expect(page.locator('[name="label.fr"]')).toHaveValue('Une table par jour')
  await page.goto(settings)
  await page.getByRole('button', { name: 'Abandonner mes changements' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  await context.close()
})

test('Chanteloup : le portail se regarde à une autre date avant de publier', async ({ browser }) => {
  const { context, page } = await asAdministrator(browser)
  await page.goto(`${settings}/portail`)
  await expectWellMade(page)
  await page.locator('[name=on]').or(page.locator('input[type=date]')).first().fill('2026-12-05')
  await page.getByRole('button', { name: 'Regarder le portail' }).click()
  await expect(page.getByText(/Vous regardez le portail au samedi 5 décembre 2026/)).toBeVisible()
  await expectWellMade(page)
  await page.getByRole('button', { name: /Revenir à maintenant/ }).click()
  await expect(page.getByText(/Vous regardez le portail/)).toHaveCount(0)
  await context.close()
})
