import { afterEach, describe, expect, test } from 'vitest'
import type { Mail, Mailbox, MailCarrier, MailSettings } from '@/adapters/mail/carrier'
import { carrierFor, carriers } from '@/adapters/mail/carriers'
import { badRecipient, badSender, outOfOrder, resendServer, tooMany } from './resend-server'

const mail: Mail = {
  id: '018f2c5a-0000-7000-8000-000000000001',
  to: 'parent@exemple.fr',
  fromName: 'La Ville de "Mots"',
  subject: 'Réservation enregistrée, demande n° 12',
  html: '<p>Réservé</p>',
  text: 'Réservé',
  language: 'fr',
}

type World = {
  settings: Partial<MailSettings>
  mailbox?: Mailbox
  arrived: () => Pick<Mail, 'to' | 'subject' | 'html' | 'text'>[]
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function resendHere() {
  const server = await resendServer()
  closing.push(server.close)
  return server
}

/** Where each carrier of the registry brings mails in these tests; a new one does not compile until it is here. */
const worlds: Record<keyof typeof carriers, () => Promise<World>> = {
  resend: async () => {
    const { url, arrived } = await resendHere()
    return { settings: { resendApiKey: 're_essai', resendBaseUrl: url }, arrived }
  },
  'demo-mailbox': async () => {
    const kept = new Map<string, Mail>()
    const put = async (sent: Mail) => void kept.set(sent.id, sent)
    return { settings: { mode: 'demo' }, mailbox: { put }, arrived: () => [...kept.values()] }
  },
}

const none: Mailbox = { put: async () => expect.unreachable('a carrier with a provider uses no mailbox') }
const settingsOf = (settings: Partial<MailSettings>): MailSettings => ({
  mode: 'production',
  from: 'espace@ville.exemple',
  ...settings,
})

describe.each(Object.keys(carriers) as (keyof typeof carriers)[])('le transporteur %s', (name) => {
  async function inItsWorld() {
    const { settings, mailbox = none, arrived } = await worlds[name]()
    const carrier = carriers[name](settingsOf(settings)) as MailCarrier
    return { carrier, arrived, send: (sent: Mail) => carrier.send(sent, mailbox) }
  }

  test('porte le nom du registre', async () => {
    const { carrier } = await inItsWorld()
    expect(carrier.name).toBe(name)
  })

  test('remet le courriel tel qu’il est écrit', async () => {
    const { send, arrived } = await inItsWorld()
    await send(mail)
    const { to, subject, html, text } = mail
    expect(arrived()).toMatchObject([{ to, subject, html, text }])
  })

  test('rend la référence de ce qu’il a pris', async () => {
    const { send } = await inItsWorld()
    expect(await send(mail)).toEqual({ ok: true, reference: expect.stringMatching(/./) })
  })

  test('ne remet qu’une fois un courriel envoyé deux fois sous le même numéro', async () => {
    const { send, arrived } = await inItsWorld()
    await send(mail)
    await send(mail)
    expect(arrived()).toHaveLength(1)
  })

  test('n’est pas choisi quand rien ne le nomme', () => {
    expect(carriers[name](settingsOf({}))).toBeNull()
  })
})

describe('Resend', () => {
  async function withResend() {
    const server = await resendHere()
    const settings = settingsOf({ resendApiKey: 're_essai', resendBaseUrl: server.url })
    const carrier = carriers.resend(settings) as MailCarrier
    return { server, send: (sent: Mail = mail) => carrier.send(sent, none) }
  }

  test('le courriel part au nom de la ville, avec la clé et le numéro du courriel', async () => {
    const { server, send } = await withResend()
    await send()
    expect(server.requests).toMatchObject([
      {
        key: mail.id,
        authorization: 'Bearer re_essai',
        body: { from: '"La Ville de  Mots " <espace@ville.exemple>' },
      },
    ])
  })

  test('trop de courriels : à réessayer, puis pris, sous le même numéro', async () => {
    const { server, send } = await withResend()
    server.answerNext(tooMany)
    const answers = [await send(), await send()]
    expect(answers).toEqual([
      { ok: false, final: false, why: 'rate-limited' },
      { ok: true, reference: expect.any(String) },
    ])
    expect(server.requests.map(({ key }) => key)).toEqual([mail.id, mail.id])
  })

  test.each([
    ['une panne du transporteur est à réessayer', outOfOrder, { final: false, why: 'carrier-unreachable' }],
    ['une adresse fausse est un refus pour toujours', badRecipient, { final: true, why: 'address-refused' }],
    ['un expéditeur mal réglé est à réessayer', badSender, { final: false, why: 'carrier-refused' }],
    [
      'un domaine pas encore vérifié est à réessayer',
      { status: 403, name: 'validation_error', message: 'The domain is not verified.' },
      { final: false, why: 'carrier-refused' },
    ],
    [
      'une clé fausse est à réessayer',
      { status: 401, name: 'restricted_api_key', message: 'This API key is restricted.' },
      { final: false, why: 'carrier-refused' },
    ],
    [
      'un envoi du même courriel en cours est à réessayer',
      { status: 409, name: 'concurrent_idempotent_requests', message: 'In progress.' },
      { final: false, why: 'carrier-refused' },
    ],
  ])('%s', async (_, answer, expected) => {
    const { server, send } = await withResend()
    server.answerNext(answer)
    expect(await send()).toEqual({ ok: false, ...expected })
  })

  test('un courriel déjà pris, dont l’état a changé depuis, n’est pas envoyé deux fois', async () => {
    const { server, send } = await withResend()
    await send()
    const again = await send({ ...mail, text: 'Annulé depuis' })
    expect(again).toEqual({ ok: true, reference: mail.id })
    expect(server.arrived()).toHaveLength(1)
  })

  test('personne au bout du fil : à réessayer', async () => {
    const { server, send } = await withResend()
    await server.close()
    expect(await send()).toEqual({ ok: false, final: false, why: 'carrier-unreachable' })
  })
})

describe('le choix du transporteur', () => {
  test.each([
    ['une clé de Resend le choisit', { resendApiKey: 're_essai' }, 'resend'],
    ['même en démonstration', { resendApiKey: 're_essai', mode: 'demo' }, 'resend'],
    ['sans clé, la démonstration garde ses courriels', { mode: 'demo' }, 'demo-mailbox'],
    ['sans clé, les essais gardent leurs courriels', { mode: 'test' }, 'demo-mailbox'],
    ['sans clé, la production n’en a aucun', { mode: 'production' }, undefined],
  ] as const)('%s', (_, settings, expected) => {
    expect(carrierFor(settingsOf(settings))?.name).toBe(expected)
  })
})
