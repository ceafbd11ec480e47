import { describe, expect, test, vi } from 'vitest'
import { fromThisSite } from '@/request/commune-route'
import { languageOf } from '@/request/language'
import { log } from '@/request/log'
import { valuesOf, withoutSecrets } from '@/request/read-form'
import { reportShown } from '@/request/start-up'
import { honestHeaders } from '../../src/cli/client-address.mjs'
import { headersOfAll, refusalOf } from '../../src/cli/refused-requests.mjs'

describe('d’où vient un formulaire', () => {
  const host = 'portail.example'
  test.each([
    ['de ce site', { origin: 'https://portail.example' }, true],
    ['d’un autre site', { origin: 'https://ailleurs.example' }, false],
    ['d’un voisin', { origin: 'https://x.portail.example' }, false],
    ['d’une origine mal écrite', { origin: 'portail.example' }, false],
    ['d’une page sans origine, de ce site', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['d’une page sans origine, d’ailleurs', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
    ['d’un site voisin qui ne dit pas son origine', { 'sec-fetch-site': 'same-site' }, false],
    ['d’un vieux navigateur', {}, true],
  ])('%s', (_, headers, expected) => {
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      headers: { host, ...headers } as never,
    })
    expect(fromThisSite(request)).toBe(expected)
  })
})

describe('les champs d’un formulaire', () => {
  const read = (...fields: [string, string][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return valuesOf(form)
  }

  test('un nom qui finit par [] est une liste ; ceux de React sont laissés', () => {
    expect({ ...read(['a', '1'], ['b[]', '2'], ['b[]', '3'], ['$ACTION_ID', 'x']) }).toEqual({
      a: '1',
      b: ['2', '3'],
    })
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '« %s » est un nom comme un autre',
    (name) => {
      expect(Object.entries(read([`${name}[]`, 'a'], [`${name}[]`, 'b']) ?? {})).toEqual([[name, ['a', 'b']]])
    },
  )

  test('une liste du même nom remplace le champ, sans le couper en lettres', () => {
    expect({ ...read(['a', 'mot'], ['a[]', '1']) }).toEqual({ a: ['1'] })
  })

  test('ce qui revient n’a ni mot de passe ni prototype', () => {
    const values = withoutSecrets(read(['a', '1'], ['newPassword', 'x'], ['__proto__', 'y']) ?? {})
    expect([Object.entries(values), Object.getPrototypeOf(values)]).toEqual([[['a', '1']], Object.prototype])
  })

  test('2 000 champs sont lus, un de plus est refusé', () => {
    const many = (count: number) => read(...Array.from({ length: count }, (): [string, string] => ['a', '1']))
    expect([many(2_000) === null, many(2_001)]).toEqual([false, null])
  })
})

describe('les en-têtes d’une requête', () => {
  function after(headers: Record<string, string>, proxies: number, url = '/ici') {
    const socket = { remoteAddress: '::ffff:203.0.113.9' }
    const request = { headers: { ...headers }, rawHeaders: Object.entries(headers).flat(), socket, url }
    honestHeaders(request as never, proxies)
    return request
  }

  test.each([
    ['sans mandataire, personne n’est cru', '198.51.100.1', 0, '203.0.113.9'],
    ['avec un, le dernier de la liste', '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
    ['avec deux, l’avant-dernier', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['une adresse qui n’en est pas une', 'chez moi', 1, '203.0.113.9'],
  ])('l’adresse : %s', (_, told, proxies, expected) => {
    const { headers } = after({ 'x-forwarded-for': told }, proxies)
    expect((headers as Record<string, string>)['x-portal-address']).toBe(expected)
  })

  test('nos noms ne viennent de personne d’autre, même en double', () => {
    const { headers, rawHeaders } = after(
      { 'x-portal-path': '/ailleurs', 'x-portal-request': 'x', a: 'b' },
      0,
    )
    const ours = { 'x-portal-address': '203.0.113.9', 'x-portal-path': '/ici' }
    expect([headers, rawHeaders]).toEqual([{ a: 'b', ...ours }, ['a', 'b', ...Object.entries(ours).flat()]])
  })

  test('ce que dirait un mandataire que nous n’avons pas est retiré', () => {
    const { headers } = after({ 'x-forwarded-host': 'ailleurs.example', forwarded: 'host=x' }, 0)
    expect(Object.keys(headers)).toEqual(['x-portal-address', 'x-portal-path'])
  })
})

describe('la langue d’une page', () => {
  test.each([
    ['choisie', 'ru', 'ar', 'ru'],
    ['du navigateur', undefined, 'de-DE, ar;q=0.8, en', 'ar'],
    ['d’un choix inconnu', 'xx', 'en', 'en'],
    ['de personne', undefined, null, 'fr'],
  ] as const)('%s', (_, cookie, acceptLanguage, expected) => {
    expect(languageOf({ cookie, acceptLanguage })).toBe(expected)
  })

  test('jamais une que la commune n’offre pas', () => {
    expect(languageOf({ cookie: 'ar', acceptLanguage: 'ru, en' }, ['fr', 'en'])).toBe('en')
  })
})

describe('une ligne du registre technique', () => {
  const lineOf = (level: 'log' | 'error', work: () => void) => {
    const said = vi.spyOn(console, level).mockImplementation(() => {})
    work()
    const line = JSON.parse(String(said.mock.calls[0]?.[0]))
    said.mockRestore()
    return line
  }

  test('dit la commune et la demande avant tout le reste', () => {
    const line = lineOf('log', () => log('info', 'essai', { count: 1, request: 'r1', commune: 'ville' }))
    expect(Object.entries(line)).toEqual([
      ...Object.entries({ level: 'info', event: 'essai', commune: 'ville', request: 'r1', count: 1 }),
    ])
  })

  test('d’une panne montrée : sa commune et sa demande, jamais son adresse', () => {
    const asked = { path: '/ville/administration/foyers?q=Dupont', headers: { 'x-portal-request': 'r2' } }
    const line = lineOf('error', () =>
      reportShown(new Error('Dupont'), '/[commune]/administration/foyers', asked),
    )
    expect(line).toMatchObject({ commune: 'ville', request: 'r2', route: '/[commune]/administration/foyers' })
    expect(JSON.stringify(line)).not.toContain('Dupont')
  })
})

describe('ce qui est refusé avant toute page', () => {
  const said = (url: string, headers = {}) => refusalOf({ url, headers })

  test.each([
    ['/ville/espace-citoyens', null],
    ['/ville/%C3%A9cole?q=%FF', null],
    ['/%FF', 400],
    ['/ville/%', 400],
    ['/ville/%E9t%E9', 400],
  ])('l’adresse %s : %s', (url, status) => {
    expect(said(url)).toBe(status)
  })

  test.each([
    ['un corps trop lourd', { 'content-length': String(256 * 1024 + 1) }, 413],
    ['un corps qui ne dit pas son poids', { 'transfer-encoding': 'chunked' }, 411],
    ['un corps de la taille d’un formulaire', { 'content-length': String(256 * 1024) }, null],
  ])('%s', (_, headers, status) => {
    expect(said('/', headers)).toBe(status)
  })

  test('les fichiers aussi disent de ne pas deviner leur nature, et de ne venir qu’en https', () => {
    expect([headersOfAll('https://portail.example'), headersOfAll('http://127.0.0.1:3000')]).toEqual([
      {
        'X-Content-Type-Options': 'nosniff',
        'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      },
      { 'X-Content-Type-Options': 'nosniff' },
    ])
  })
})
