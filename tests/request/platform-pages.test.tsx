import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { seal } from '@/adapters/identity/sealed'
import communePage from '@/app/plateforme/communes/[commune]/page'
import openPage from '@/app/plateforme/communes/nouvelle/page'
import doorPage from '@/app/plateforme/connexion/page'
import codesPage from '@/app/plateforme/mon-acces/codes-de-secours/page'
import newKeyPage from '@/app/plateforme/mon-acces/nouvelle-cle/page'
import accessPage from '@/app/plateforme/mon-acces/page'
import communesPage from '@/app/plateforme/page'
import secondFactorPage from '@/app/plateforme/second-facteur/page'
import * as actions from '@/features/platform/actions'
import { demonstrationKey } from '@/features/platform/demonstration-key'
import { communeAt } from '@/request/commune'
import { untouched } from '@/request/form-state'
import { mostFormBytes } from '@/request/read-body'
import {
  anOperator,
  anOperatorWithTelephone,
  codeAt,
  signedInOperator,
  storedKey,
  tryPassword,
} from '../features/platform-world'
import { aCommune, now } from '../world/people'
import { acting, rendering, wentTo } from './in-next'

type Page = (address: {
  params?: Promise<Record<string, string>>
  searchParams?: Promise<Record<string, string>>
}) => Promise<ReactNode>
type Asked = {
  token?: string
  params?: Record<string, string>
  query?: Record<string, string>
  cookies?: Record<string, string>
  language?: string
}

const requestOf = ({ token, cookies = {}, language = 'fr' }: Asked) => ({
  path: '/plateforme/essai',
  headers: {
    'accept-language': language,
    cookie: Object.entries({ ...(token ? { plateforme: token } : {}), ...cookies })
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
  },
})

const htmlOf = (page: unknown, asked: Asked = {}) =>
  rendering(requestOf(asked), async () =>
    renderToStaticMarkup(
      await (page as Page)({
        params: Promise.resolve(asked.params ?? {}),
        searchParams: Promise.resolve(asked.query ?? {}),
      }),
    ),
  )

const anyone = async () => {
  const operator = await anOperatorWithTelephone()
  return { operator, token: await signedInOperator(operator) }
}

const inside = {
  'la liste des communes': communesPage,
  'la page d’une commune': communePage,
  'l’ouverture d’une commune': openPage,
  '« Mon accès »': accessPage,
  'les codes de secours': codesPage,
  'la clé neuve': newKeyPage,
}

describe('une page de la plateforme', () => {
  test.each(Object.entries(inside))('%s renvoie un inconnu à la porte', async (_, page) => {
    expect(await wentTo(htmlOf(page))).toBe('/plateforme/connexion')
  })

  test.each(Object.entries(inside))('%s ne s’ouvre pas avec le mot de passe seul', async (_, page) => {
    const { email } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    expect(await wentTo(htmlOf(page, { token: held }))).toBe('/plateforme/second-facteur')
  })

  test.each(['fr', 'en', 'ru', 'ar'])('se lit en %s', async (language) => {
    const { token } = await anyone()
    const { slug, name } = await aCommune({ rulesOf: 'auray' })
    const html = await htmlOf(communePage, { token, params: { commune: slug }, language })
    expect([html.includes(name), html.includes('platform.')]).toEqual([true, false])
  })

  test('une commune que personne ne connaît est 404', async () => {
    const { token } = await anyone()
    expect(await wentTo(htmlOf(communePage, { token, params: { commune: 'nulle-part' } }))).toBe('404')
  })

  test.each(['modele', 'commune', 'fiche'])('une commune s’ouvre d’après : %s', async (depuis) => {
    const { token } = await anyone()
    expect(await htmlOf(openPage, { token, query: { depuis } })).toContain('administrator.email')
  })

  test('la porte mène plus loin qui est déjà entré', async () => {
    const { token } = await anyone()
    expect(await wentTo(htmlOf(doorPage, { token }))).toBe('/plateforme')
  })
})

describe('la page du second facteur', () => {
  test('la première fois : la clé dessinée, et en lettres pour qui la tape', async () => {
    const { id, email } = await anOperator()
    const { held } = await tryPassword(email)
    const html = await htmlOf(secondFactorPage, { token: held })
    const key = await storedKey(id)
    expect([html.includes('<svg'), html.includes(key.match(/.{4}/g)?.join(' ') ?? '?')]).toEqual([true, true])
  })

  test('ensuite : un code seulement, jamais la clé', async () => {
    const { email, key } = await anOperatorWithTelephone()
    const { held } = await tryPassword(email)
    const html = await htmlOf(secondFactorPage, { token: held })
    expect([
      html.includes('name="code"'),
      html.includes(key.slice(0, 4)),
      html.includes('Démonstration'),
    ]).toEqual([true, false, false])
  })

  test('en démonstration, son opérateur y lit le code du moment', async () => {
    const { email } = await anOperator({ key: demonstrationKey })
    const { held } = await tryPassword(email)
    expect(await htmlOf(secondFactorPage, { token: held })).toContain(
      `Démonstration : le code est ${codeAt(demonstrationKey)}`,
    )
  })

  test('des codes de secours scellés pour un autre opérateur ne se lisent pas', async () => {
    const { operator, token } = await anyone()
    const sealed = (id: string) => ({ 'codes-de-secours': seal('ABCD', 'codes-de-secours', id) })
    expect([
      await wentTo(htmlOf(codesPage, { token, cookies: sealed('un autre') })),
      (await htmlOf(codesPage, { token, cookies: sealed(operator.id) })).includes('ABCD'),
    ]).toEqual(['/plateforme/mon-acces', true])
  })
})

type Fields = Record<string, string | File>
const formOf = (fields: Fields) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
type Action = (before: typeof untouched, sent: FormData) => Promise<typeof untouched>

const act = (action: Action, fields: Fields, asked: Asked = {}) =>
  acting(requestOf(asked), () => action(untouched, formOf(fields)))

const typedCommune = (slug: string) => ({
  name: 'Villeneuve',
  slug,
  inseeCode: '01002',
  schoolZone: 'A',
  territory: 'metropole',
  contactName: 'Mairie',
  contactPhone: '01 02 03 04 05',
  'administrator.firstName': 'Nadia',
  'administrator.lastName': 'Petit',
  'administrator.email': 'nadia@exemple.fr',
})

describe('un acte d’opérateur', () => {
  test.each(Object.entries(actions).filter(([name]) => !/signIn|prove/.test(name)))(
    '%s ne s’ouvre pas avec le mot de passe seul',
    async (_, action) => {
      const { email } = await anOperatorWithTelephone()
      const { held } = await tryPassword(email)
      expect(await wentTo(act(action, {}, { token: held }))).toBe('/plateforme/second-facteur')
    },
  )

  test('ouvre une commune, et mène à sa page', async () => {
    const { token } = await anyone()
    const went = await wentTo(act(actions.openCommuneAction, typedCommune('villeneuve-test'), { token }))
    expect([went, (await communeAt('villeneuve-test', now))?.name]).toEqual([
      '/plateforme/communes/villeneuve-test?fait=ouverture',
      'Villeneuve',
    ])
  })

  test('une adresse prise est dite à son champ, et rien de ce qui est tapé n’est perdu', async () => {
    const { token } = await anyone()
    const { slug } = await aCommune({ rulesOf: 'auray' })
    const state = await act(actions.openCommuneAction, typedCommune(slug), { token })
    expect([state.faults, state.values.contactPhone]).toEqual([
      [{ field: 'slug', message: 'Une commune a déjà cette adresse.' }],
      '01 02 03 04 05',
    ])
  })

  const administrator = Object.fromEntries(
    Object.entries(typedCommune('')).filter(([name]) => name.startsWith('administrator')),
  )

  test('chaque faute d’une fiche est dite à sa ligne, et la fiche revient', async () => {
    const { token } = await anyone()
    const record = 'slug: a\nnom: b\n'
    const state = await act(actions.openFromRecordAction, { ...administrator, record }, { token })
    expect(state.faults.some(({ message }) => message.startsWith('Ligne 2, colonne 1'))).toBe(true)
    expect([new Set(state.faults.map(({ field }) => field)), state.values.record]).toEqual([
      new Set(['record']),
      record,
    ])
  })

  test('au-delà de vingt fautes, le compte des autres est dit', async () => {
    const { token } = await anyone()
    const record = Array.from({ length: 30 }, (_, n) => `inconnue-${n}: 1`).join('\n')
    const { faults } = await act(actions.openFromRecordAction, { ...administrator, record }, { token })
    expect([faults.length, faults.at(-1)?.message]).toEqual([
      21,
      expect.stringMatching(/^\d+ autres fautes après celles-ci\.$/),
    ])
  })

  test('un fichier choisi prend la place de ce qui est collé', async () => {
    const { token } = await anyone()
    const file = new File(['slug: [\n'], 'fiche.yaml')
    const state = await act(actions.openFromRecordAction, { ...administrator, record: 'x', file }, { token })
    expect(state.values.record).toBe('slug: [\n')
  })

  test('une fiche longue est lue jusqu’au bout', async () => {
    const { token } = await anyone()
    const record = `${'# '.padEnd(1_000, 'x')}\n`.repeat(Math.floor(mostFormBytes / 1_001) - 2)
    const state = await act(actions.openFromRecordAction, { ...administrator, record }, { token })
    expect(state.values.record).toBe(record)
  })
})
