import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { hashOf, mailedKeyOf, newSecret } from '@/adapters/identity/secrets'
import { type CommuneId, inCommune, readInCommune } from '@/database/door'
import { accounts } from '@/database/schema/accounts'
import { auditLog, outbox } from '@/database/schema/outbox'
import { choosePassword } from '@/features/access/choose-password'
import { signIn } from '@/features/access/sign-in'
import { newCommuneId } from '@/features/platform/commune-named'
import { communeOfPlatform } from '@/features/platform/commune-of-platform'
import { inviteAdministrator } from '@/features/platform/invite-administrator'
import { openCommune } from '@/features/platform/open-commune'
import { openCommuneForm, openFromRecordForm } from '@/features/platform/open-commune-form'
import { recordGiven, recordOfNew } from '@/features/platform/record-to-open'
import { openInvited } from '@/jobs/open-invited'
import { signInEnds, viewerOfToken } from '@/request/auth'
import { communeAt } from '@/request/commune'
import { aCommune, aPassword, now } from '../world/people'

const administrator = postgres(process.env.ADMIN_DATABASE_URL ?? '', { max: 1, onnotice() {} })
afterAll(() => administrator.end())

const operator = { id: randomUUID(), email: 'operatrice@plateforme.fr' }
const actor = { role: 'operator', operatorId: operator.id } as const
const by = { operatorId: operator.id, now }

let codes = 10_000
/** What an operator types to open a commune; only what matters to the test is said. */
const typed = (some: Record<string, string> = {}) => ({
  name: 'Villeneuve-sur-Lie',
  slug: `neuve-${randomUUID().slice(0, 8)}`,
  inseeCode: String(++codes),
  schoolZone: 'B',
  territory: 'metropole',
  contactName: 'Mairie',
  contactPhone: '0123456789',
  'administrator.firstName': 'Nadia',
  'administrator.lastName': 'Petit',
  'administrator.email': 'Nadia.Petit@exemple.fr',
  ...some,
})

async function open(some: Record<string, string> = {}) {
  const form = openCommuneForm.parse(typed(some))
  const record = await recordOfNew(form, by)
  if (!record.ok) return { outcome: record, communeId: '' as CommuneId, slug: '' }
  const communeId = newCommuneId()
  const opening = { record: record.done, administrator: form.administrator }
  const outcome = await inCommune(communeId, actor, (db) => openCommune(db, opening, { now, operator }))
  return { outcome, communeId, slug: form.commune.slug }
}

const refusalOf = async (some: Record<string, string>) => {
  const { outcome } = await open(some)
  return outcome.ok ? null : outcome.refusal
}

const mailsOf = (id: CommuneId) =>
  readInCommune(id, { role: 'worker' }, (db) =>
    db
      .select({ id: outbox.id, mail: outbox.mail, email: accounts.email, townRole: accounts.townRole })
      .from(outbox)
      .innerJoin(accounts, and(eq(accounts.communeId, outbox.communeId), eq(accounts.id, outbox.accountId)))
      .where(eq(outbox.communeId, id)),
  )

const invitationsOf = async (slug: string) =>
  (await communeOfPlatform(operator.id, slug, now))?.invitations ?? []

describe('ouvrir une commune', () => {
  test('d’après le modèle : son adresse répond aussitôt', async () => {
    const { slug } = await open()
    expect(await communeAt(slug, now)).toMatchObject({
      name: 'Villeneuve-sur-Lie',
      recordVersion: 1,
      record: { schoolZone: 'B', timeZone: 'Europe/Paris', contacts: [{ phone: '01 23 45 67 89' }] },
    })
  })

  test('outre-mer, l’heure est celle du territoire, ou celle qui est dite', async () => {
    const [one, other] = [
      await open({ territory: 'guadeloupe' }),
      await open({ territory: 'guadeloupe', timeZone: 'America/Marigot' }),
    ]
    const zoneOf = async (slug: string) => (await communeAt(slug, now))?.record.timeZone
    expect([await zoneOf(one.slug), await zoneOf(other.slug)]).toEqual([
      'America/Guadeloupe',
      'America/Marigot',
    ])
  })

  test.each(['rennes', 'bassens', 'ploeren', 'chanteloup-les-vignes', 'auray'])(
    'd’après la fiche de %s : ses règles, sans ses gens ni ses adresses',
    async (town) => {
      const model = await aCommune({ rulesOf: town })
      const { slug } = await open({ model: model.slug })
      const record = (await communeAt(slug, now))?.record
      const text = JSON.stringify(record)
      const cited = [...text.matchAll(/"source":\{"cite":[^}]*\}/g)].map(([one]) => one)
      expect([
        record?.activities.map(({ key }) => key),
        record?.contacts.length,
        record?.news,
        record?.centres.some(({ phone, address }) => phone || address),
        cited.filter((one) => !one.includes('"assumed":true') && !one.includes('Donné à l’ouverture')),
      ]).toEqual([model.record.activities.map(({ key }) => key), 1, [], false, []])
    },
  )

  test('d’après une adresse que personne n’a : refusé', async () => {
    expect(await refusalOf({ model: 'nulle-part' })).toEqual({ code: 'model-unknown', facts: {} })
  })

  test('une adresse déjà prise est refusée', async () => {
    const { slug } = await aCommune({ rulesOf: 'auray' })
    expect(await refusalOf({ slug })).toEqual({ code: 'slug-taken', facts: {} })
  })

  test('un code INSEE déjà pris est refusé, et dit de qui', async () => {
    const { slug, record } = await aCommune({ rulesOf: 'auray' })
    expect(await refusalOf({ inseeCode: record.inseeCode })).toEqual({
      code: 'insee-code-taken',
      facts: { slug },
    })
  })

  test('refusée, elle ne laisse rien', async () => {
    const { slug } = await aCommune({ rulesOf: 'auray' })
    const { communeId } = await open({ slug })
    const left = await administrator`select 1 from record_versions where commune_id = ${communeId}`
    expect(left).toEqual([])
  })

  test.each([
    ['slug', 'plateforme'],
    ['slug', 'Ma ville'],
    ['inseeCode', '123'],
    ['contactPhone', '12'],
    ['administrator.email', 'nadia'],
    ['name', ' '],
  ])('le champ %s ne prend pas « %s »', (field, value) => {
    const read = openCommuneForm.safeParse(typed({ [field]: value }))
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  test('sans téléphone ni adresse e-mail, personne ne pourrait appeler : refusé', () => {
    const read = openCommuneForm.safeParse(typed({ contactPhone: '' }))
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['contactPhone'])
  })

  test('le journal de la commune dit qui l’a ouverte', async () => {
    const { communeId } = await open()
    const lines = await readInCommune(communeId, { role: 'agent', accountId: randomUUID() }, (db) =>
      db
        .select({ act: auditLog.act, actor: auditLog.actor, actorId: auditLog.actorId })
        .from(auditLog)
        .where(eq(auditLog.communeId, communeId)),
    )
    const line = (act: string) => ({ act, actor: 'operator', actorId: operator.id })
    expect(lines).toEqual(
      expect.arrayContaining([
        line('commune-opened'),
        line('record-published'),
        line('administrator-invited'),
      ]),
    )
  })
})

describe('ouvrir une commune d’après une fiche YAML', () => {
  const blank = readFileSync('tenants/modele/commune.yaml', 'utf8')

  test('le modèle lui-même est une fiche, avec un blason de rechange', async () => {
    const reading = await recordGiven(blank)
    expect(reading).toMatchObject({ ok: true, done: { slug: 'ma-commune' } })
  })

  test.each([
    ['une clé inconnue', blank.replace('signature:', 'signatures:'), 'signature'],
    ['un texte illisible', blank.replace('welcome: ', 'welcome: "'), 'lisible'],
    ['une activité sans nom', blank.replace(/\n {4}label: .*/, ''), 'label'],
  ])('%s est dite à sa ligne et à sa colonne', async (_, yaml, word) => {
    const reading = await recordGiven(yaml)
    const faults = !reading.ok && reading.refusal.code === 'record-faulty' ? reading.refusal.facts.faults : []
    expect(faults.find(({ sentence }) => sentence.includes(word))).toMatchObject({
      line: expect.any(Number),
      column: expect.any(Number),
    })
  })

  test('un texte qui se déplierait sans fin est refusé, pas une panne', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
      .join('\n')}`
    expect(await recordGiven(bomb)).toMatchObject({ refusal: { code: 'record-faulty' } })
  })

  test('ce qui est collé est gardé entier, espaces compris', () => {
    const form = openFromRecordForm.parse({ ...typed(), record: `  ${blank}` })
    expect(form.yaml).toBe(`  ${blank}`)
  })
})

describe('le premier administrateur', () => {
  test('attend que la tâche ouvre son compte, puis reçoit le courriel qui l’active', async () => {
    const { communeId, slug } = await open()
    const before = await invitationsOf(slug)
    const opened = await openInvited(communeId, now)
    const [invitation] = await invitationsOf(slug)
    expect([before[0]?.openedAt, opened, invitation?.openedAt, await mailsOf(communeId)]).toEqual([
      null,
      1,
      now,
      [
        {
          id: expect.any(String),
          mail: 'activation',
          email: 'nadia.petit@exemple.fr',
          townRole: 'administrator',
        },
      ],
    ])
  })

  const takesUp = async (communeId: CommuneId) => {
    await openInvited(communeId, now)
    const [mail] = await mailsOf(communeId)
    const key = mailedKeyOf(mail?.id ?? '')
    await inCommune(communeId, { role: 'access' }, (db) =>
      choosePassword(
        db,
        { key, password: aPassword, repeatPassword: aPassword },
        { now, townName: 'Villeneuve' },
      ),
    )
    return key
  }

  test('choisit son mot de passe et entre comme administrateur', async () => {
    const { communeId } = await open()
    const key = await takesUp(communeId)
    const visit = { now, address: '198.51.100.44', token: newSecret(), endsAt: signInEnds(now) }
    await inCommune(communeId, { role: 'access' }, (db) =>
      signIn(db, { identifier: 'nadia.petit@exemple.fr', password: aPassword }, visit),
    )
    expect(hashOf(key)).not.toBe(key)
    expect(await viewerOfToken(communeId, visit.token, now)).toMatchObject({
      kind: 'agent',
      townRole: 'administrator',
    })
  })

  test('la tâche passe deux fois : un seul compte', async () => {
    const { communeId } = await open()
    const counts = [await openInvited(communeId, now), await openInvited(communeId, now)]
    expect([counts, (await mailsOf(communeId)).length]).toEqual([[1, 0], 1])
  })

  const invite = (communeId: CommuneId, email: string) =>
    inCommune(communeId, actor, (db) =>
      inviteAdministrator(db, { firstName: 'Jean', lastName: 'Roy', email }, { now }),
    )

  test('une commune qui a son administrateur n’en reçoit plus d’un opérateur', async () => {
    const { communeId, slug } = await open()
    await takesUp(communeId)
    await invite(communeId, 'jean.roy@exemple.fr')
    expect(await openInvited(communeId, now)).toBe(0)
    const outcomes = (await invitationsOf(slug)).map(({ refusedFor }) => refusedFor)
    expect(outcomes.toSorted()).toEqual(['has-administrator', null])
  })

  test('un second est invité quand le premier n’a pas pris sa place', async () => {
    const { communeId } = await open()
    await openInvited(communeId, now)
    await invite(communeId, 'jean.roy@exemple.fr')
    expect(await openInvited(communeId, now)).toBe(1)
  })

  test('invité deux fois avant que son compte s’ouvre : refusé', async () => {
    const { communeId } = await open()
    expect(await invite(communeId, 'nadia.petit@exemple.fr')).toMatchObject({
      refusal: { code: 'already-invited' },
    })
  })

  test('dont l’adresse est déjà celle d’un compte : l’invitation dit pourquoi', async () => {
    const { communeId, slug } = await open()
    await openInvited(communeId, now)
    await invite(communeId, 'nadia.petit@exemple.fr')
    await openInvited(communeId, now.add({ seconds: 1 }))
    const outcomes = (await invitationsOf(slug)).map(({ refusedFor }) => refusedFor)
    expect(outcomes.toSorted()).toEqual(['not-opened', null])
  })
})
