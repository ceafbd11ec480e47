import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type CommuneId, inCommune, readInCommune } from '@/database/door'
import { auditLog } from '@/database/schema/outbox'
import { lastFaults } from '@/database/schema/town'
import { inviteAdministrator } from '@/features/platform/invite-administrator'
import { resumeCommune, suspendCommune } from '@/features/platform/suspend-commune'
import { openInvited } from '@/jobs/open-invited'
import { communeAt } from '@/request/commune'
import { noteFault } from '@/request/last-fault'
import { answersOfSuspended } from '@/request/suspended'
import { administrator } from '../walls/administrator'
import { aCommune, now } from '../world/people'

const operatorId = randomUUID()
const actor = { role: 'operator', operatorId } as const
const asOperator = <T>(id: CommuneId, work: Parameters<typeof inCommune<T>>[2]) => inCommune(id, actor, work)

async function aSuspendedCommune() {
  const commune = await aCommune({ rulesOf: 'bassens' })
  await asOperator(commune.id, (db) => suspendCommune(db, { now }))
  return commune
}

/** What an address answers, in a process that has just started. */
const answer = (path: string, language?: string) =>
  answersOfSuspended()(path, now, { language, acceptLanguage: null, nonce: 'n' })

describe('une commune suspendue', () => {
  test('n’est plus nulle part : ni page, ni connexion, ni formulaire', async () => {
    const { slug } = await aSuspendedCommune()
    expect(await communeAt(slug, now)).toBeNull()
  })

  test.each(['/espace-citoyens', '/espace-citoyens/connexion', '/administration', '/api/agenda/x', ''])(
    'son adresse %s dit son nom et son téléphone, avec le code 503',
    async (rest) => {
      const { slug, record } = await aSuspendedCommune()
      const closed = await answer(`/${slug}${rest}`)
      const html = (await closed?.text())?.replaceAll('\u00a0', ' ') ?? ''
      const phone = record.contacts.find(({ key }) => key === record.accounts.contact)?.phone ?? '?'
      expect([closed?.status, html.includes(`<h1>${record.name}</h1>`), html.includes(phone)]).toEqual([
        503,
        true,
        true,
      ])
      expect(html).not.toMatch(/<form|<script|<a /)
    },
  )

  test.each([
    ['fr', 'lang="fr" dir="ltr"', 'fermé pour le moment'],
    ['en', 'lang="en" dir="ltr"', 'closed for the time being'],
    ['ru', 'lang="ru" dir="ltr"', 'пока закрыт'],
    ['ar', 'lang="ar" dir="rtl"', 'مغلقة'],
  ])('dans la langue choisie (%s)', async (language, head, words) => {
    const { slug } = await aSuspendedCommune()
    const html = await (await answer(`/${slug}/espace-citoyens`, language))?.text()
    expect([html?.includes(head), html?.includes(words)]).toEqual([true, true])
  })

  test('pas à chaque demande : la liste est relue toutes les deux secondes', async () => {
    const answers = answersOfSuspended()
    const { slug } = await aCommune({ rulesOf: 'bassens' })
    const ask = () => answers(`/${slug}`, now, { language: 'fr', acceptLanguage: null, nonce: 'n' })
    await ask()
    await administrator`update communes set state = 'suspended' where slug = ${slug}`
    const before = await ask()
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect([before, (await ask())?.status]).toEqual([null, 503])
  })

  test('ne ferme pas sa voisine, même au nom qui commence pareil', async () => {
    const { slug } = await aSuspendedCommune()
    expect(await answer(`/${slug}-sud/espace-citoyens`)).toBeNull()
  })

  test('ses administrateurs invités attendent la reprise', async () => {
    const { id } = await aSuspendedCommune()
    const someone = { firstName: 'Jean', lastName: 'Roy', email: 'jean.roy@exemple.fr' }
    await asOperator(id, (db) => inviteAdministrator(db, someone, { now }))
    const waiting = await openInvited(id, now)
    await asOperator(id, (db) => resumeCommune(db, { now }))
    expect([waiting, await openInvited(id, now)]).toEqual([0, 1])
  })

  test('reprise, elle est comme avant', async () => {
    const { id, slug } = await aSuspendedCommune()
    await asOperator(id, (db) => resumeCommune(db, { now }))
    expect([(await communeAt(slug, now))?.slug, await answer(`/${slug}`)]).toEqual([slug, null])
  })

  test('suspendue deux fois : la seconde ne change rien, et le dit', async () => {
    const { id } = await aSuspendedCommune()
    expect(await asOperator(id, (db) => suspendCommune(db, { now }))).toMatchObject({
      refusal: { code: 'state-unchanged' },
    })
  })

  test('le journal dit qui l’a suspendue et reprise', async () => {
    const { id } = await aSuspendedCommune()
    await asOperator(id, (db) => resumeCommune(db, { now }))
    const lines = await readInCommune(id, { role: 'agent', accountId: randomUUID() }, (db) =>
      db
        .select({ act: auditLog.act, actorId: auditLog.actorId })
        .from(auditLog)
        .where(eq(auditLog.communeId, id)),
    )
    expect(lines).toEqual(
      expect.arrayContaining([
        { act: 'commune-suspended', actorId: operatorId },
        { act: 'commune-resumed', actorId: operatorId },
      ]),
    )
  })
})

describe('le dernier incident d’une commune', () => {
  const faultOf = (id: CommuneId) =>
    readInCommune(id, actor, (db) => db.select().from(lastFaults).where(eq(lastFaults.communeId, id)))

  test.each(['slug', 'id'] as const)(
    'est noté par son numéro et sa place (commune dite par %s)',
    async (by) => {
      const commune = await aCommune({ rulesOf: 'auray' })
      await noteFault({ commune: commune[by], number: 'abcd1234', place: 'send-mails' })
      expect(await faultOf(commune.id)).toMatchObject([{ number: 'abcd1234', place: 'send-mails', count: 1 }])
    },
  )

  test('une fois par minute et par place au plus', async () => {
    const { id, slug } = await aCommune({ rulesOf: 'auray' })
    for (const number of ['un', 'deux', 'trois']) await noteFault({ commune: slug, number, place: '/' })
    expect(await faultOf(id)).toMatchObject([{ number: 'un', count: 1 }])
  })

  test('d’une adresse inconnue, rien n’est noté et rien ne casse', async () => {
    await expect(noteFault({ commune: 'nulle-part', number: 'x', place: '/' })).resolves.toBeUndefined()
  })
})
