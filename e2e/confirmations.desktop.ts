import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import {
  aContext,
  aFamilyOfRennes,
  agentOfRennes,
  box,
  expectWellMade,
  type Family,
  rennes,
  showPeriod,
  signIn,
} from './world'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

let family: Family
test.beforeAll(async ({ browser }) => {
  family = await aFamilyOfRennes(browser)
})

const question = (page: Page) => page.getByRole('alertdialog')
const morning = (page: Page) => box(page, 'Léa', 'mercredi 18 novembre 2026', 'Matin')
const discard = (page: Page) => page.getByRole('button', { name: 'Effacer le brouillon' })

/** What the browser refused or complained of, the content policy above all. */
function complaintsOf(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', ({ message }) => heard.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      heard.push(message.text())
  })
  return heard
}

async function begin(page: Page) {
  await page.goto(`${rennes}/reservations`)
  await page
    .getByRole('link', { name: /^Commencer/ })
    .first()
    .click()
  await page.waitForURL(/\/reservations\/.+/)
}

async function aDraft(page: Page) {
  await begin(page)
  await showPeriod(page, 'novembre 2026')
  await page.waitForURL(/periode=/)
  await morning(page).check()
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).last().click()
  await expect(discard(page)).toBeVisible()
}

async function asFamily(browser: Parameters<typeof aContext>[0], options: BrowserContextOptions = {}) {
  const { context, page } = await aContext(browser, options)
  const complaints = complaintsOf(page)
  await signIn(page, family.email, family.password)
  return { context, page, complaints }
}

test('Effacer le brouillon : « Échap » garde tout, « Confirmer » efface', async ({ browser }) => {
  const { context, page, complaints } = await asFamily(browser)
  await aDraft(page)

  await test.step('la question dit ce qui sera perdu et commence sur « Garder »', async () => {
    await discard(page).click()
    await expect(question(page)).toHaveAccessibleName('Effacer le brouillon ?')
    await expect(question(page)).toHaveAccessibleDescription(/seront perdues/)
    await expect(page.getByRole('button', { name: 'Garder' })).toBeFocused()
    await expectWellMade(page)
  })

  await test.step('« Échap » ferme, le focus revient sur le bouton, rien n’est perdu', async () => {
    await page.keyboard.press('Escape')
    await expect(question(page)).toHaveCount(0)
    await expect(discard(page)).toBeFocused()
    await page.reload()
    await expect(morning(page)).toBeChecked()
  })

  await test.step('« Garder » fait de même', async () => {
    await discard(page).click()
    await page.getByRole('button', { name: 'Garder' }).click()
    await expect(question(page)).toHaveCount(0)
    await page.reload()
    await expect(morning(page)).toBeChecked()
  })

  await test.step('« Confirmer » efface', async () => {
    await discard(page).click()
    await page.getByRole('button', { name: 'Confirmer' }).click()
    await expect(discard(page)).toHaveCount(0)
    await expect(morning(page)).not.toBeChecked()
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('Sans script, « Effacer le brouillon » efface sans question', async ({ browser }) => {
  const { context, page } = await asFamily(browser, { javaScriptEnabled: false })
  await aDraft(page)
  await discard(page).click()
  await expect(discard(page)).toHaveCount(0)
  await expect(morning(page)).not.toBeChecked()
  await context.close()
})

test('Sans réseau pour chercher la question, le navigateur la pose lui-même', async ({ browser }) => {
  const { context, page } = await asFamily(browser)
  await aDraft(page)
  await page.route('**/_next/static/**', (route) => route.abort())
  let asked = ''
  page.once('dialog', (dialog) => {
    asked = dialog.message()
    return dialog.dismiss()
  })
  await discard(page).click()
  await expect.poll(() => asked).toContain('Effacer le brouillon ?')
  await page.unroute('**/_next/static/**')
  await page.reload()
  await expect(morning(page)).toBeChecked()
  await context.close()
})

test('Annuler la démarche en arabe, de droite à gauche, sur un téléphone', async ({ browser }) => {
  const { context, page, complaints } = await asFamily(browser, { viewport: { width: 320, height: 700 } })
  await aDraft(page)
  await context.addCookies([{ name: 'langue', value: 'ar', url: new URL(page.url()).origin }])
  await page.getByRole('button', { name: 'Aller à l’étape 2' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('button', { name: /^Annuler la démarche/ }).click()
  await expect(page.getByRole('button', { name: /^Garder \(/ })).toBeFocused()
  await expectWellMade(page)
  await page.getByRole('button', { name: /^Confirmer \(/ }).click()
  await expect(page).toHaveURL(/\/reservations$/)
  await begin(page)
  await expect(page.locator('button[value=discard]')).toHaveCount(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('L’adresse de calendrier : remplacée, puis supprimée, après confirmation', async ({ browser }) => {
  const { context, page, complaints } = await asFamily(browser)
  await page.goto(`${rennes}/mon-agenda`)
  await page.getByRole('button', { name: 'Créer une adresse secrète' }).click()
  const address = page.getByLabel('Adresse secrète')
  const first = await address.inputValue()
  await page.getByRole('button', { name: 'La remplacer par une nouvelle' }).click()
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByText('L’adresse est remplacée.', { exact: false })).toBeVisible()
  await expect(address).not.toHaveValue(first)
  await page.getByRole('button', { name: 'Supprimer cette adresse' }).click()
  await page.keyboard.press('Escape')
  await expect(address).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer cette adresse' }).click()
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByText('L’adresse est supprimée', { exact: false })).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

test('Se déconnecter de tous les appareils, après confirmation', async ({ browser }) => {
  const { context, page, complaints } = await asFamily(browser)
  await page.goto(`${rennes}/mon-compte`)
  await page.getByRole('button', { name: 'Se déconnecter de tous les appareils' }).click()
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByText('Vous êtes déconnecté de tous les appareils.')).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

test('L’agent désactive un compte, après confirmation', async ({ browser }) => {
  const { context, page } = await aContext(browser)
  const complaints = complaintsOf(page)
  await signIn(page, agentOfRennes.identifier, agentOfRennes.password)
  await page.goto('/rennes/administration/foyers')
  await page.getByRole('searchbox').fill(family.email)
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('button', { name: 'Désactiver' }).click()
  await expect(question(page)).toHaveAccessibleName('Désactiver le compte de Anna Le Goff ?')
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByRole('button', { name: 'Réactiver' })).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})
