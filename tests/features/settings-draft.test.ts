import { describe, expect, it } from 'vitest'
import { settingsForm } from '@/features/settings/settings-form'
import {
  anAdministrator,
  aTown,
  bumpDraft,
  change,
  daysBefore,
  daysIn,
  daysTyped,
  draftIn,
  mondayOn,
  publish,
  refusalOf,
  workingIn,
} from '../world/settings'

const inTwoServices = {
  periscolaire: { key: 'periscolaire', label: 'Périscolaire', source: { cite: 'Essai' } },
  jeunesse: { key: 'jeunesse', label: 'Jeunesse', source: { cite: 'Essai' } },
}

/** The Wednesday belongs to the service « périscolaire », the rest to « jeunesse ». */
const withServices = () =>
  aTown((record) => ({
    ...record,
    services: [...record.services, ...Object.values(inTwoServices)],
    activities: record.activities.map((activity) => ({
      ...activity,
      service: activity.key === 'mercredi' ? 'periscolaire' : 'jeunesse',
    })),
  }))

describe('Un brouillon des réglages', () => {
  it('commence au premier changement, et change à chacun', async () => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    await change(town, anne, daysTyped(10))
    await change(town, anne, daysTyped(12))
    const { record, base, revision } = await workingIn(town, anne)
    expect([daysIn(record), daysIn(base.record), revision]).toEqual([12, daysBefore, 2])
  })

  it('n’est vu que de son auteur', async () => {
    const town = await aTown()
    const [anne, paul] = [await anAdministrator(town), await anAdministrator(town)]
    await change(town, anne, daysTyped(10))
    expect((await workingIn(town, paul)).draft).toBeNull()
  })

  it('garde tel quel ce qui est tapé et ne convient pas, sans rien changer d’autre', async () => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    const outcome = await change(town, anne, daysTyped('dix'))
    const { record, draft } = await workingIn(town, anne)
    expect(outcome).toMatchObject({ ok: true, done: { is: 'typing' } })
    expect(daysIn(record)).toBe(daysBefore)
    expect(JSON.stringify(draft?.typing)).toContain('"dix"')
  })

  it('refuse une page ouverte avant un autre changement, et garde ce qui y est tapé', async () => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    await change(town, anne, daysTyped(10))
    const outcome = await change(town, anne, daysTyped(12), { revision: 0 })
    const { record, draft } = await workingIn(town, anne)
    expect(refusalOf(outcome)).toEqual({ code: 'settings-changed-elsewhere', facts: {} })
    expect(daysIn(record)).toBe(10)
    expect(JSON.stringify(draft?.typing)).toContain('12')
  })

  it.each([99, 2_147_483_647])('ne part pas de la version %i, que la commune n’a pas', async (base) => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    expect(await change(town, anne, daysTyped(10), { base })).toBeNull()
  })

  it('ne lit pas le numéro d’une version que la base ne peut pas compter', () => {
    const form = { ou: 'labels', revision: '0', base: '2147483648', go: 'keep' }
    expect(settingsForm.safeParse(form).success).toBe(false)
  })

  it('part de la version que montrait la page, même si une autre a été publiée depuis', async () => {
    const town = await aTown()
    const [anne, paul] = [await anAdministrator(town), await anAdministrator(town)]
    const { base } = await workingIn(town, anne)
    await change(town, paul, daysTyped(10))
    await publish(town, paul)
    await change(town, anne, daysTyped(12), { base: base.version })
    expect(await workingIn(town, anne)).toMatchObject({ base: { version: 1 }, latest: 2 })
  })

  it('ne se publie pas quand il a changé depuis son aperçu', async () => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    await change(town, anne, daysTyped(10))
    await bumpDraft(town, anne)
    expect(refusalOf(await publish(town, anne, { revision: 1 }))).toMatchObject({
      code: 'settings-changed-elsewhere',
    })
  })

  it('qui redit ce qui est publié ne se publie pas', async () => {
    const town = await aTown()
    const anne = await anAdministrator(town)
    await change(town, anne, daysTyped(daysBefore))
    expect(refusalOf(await publish(town, anne))).toMatchObject({ code: 'nothing-changed' })
  })

  it('publié, il n’existe plus ; un formulaire pas terminé reste', async () => {
    const town = await aTown()
    const [anne, paul] = [await anAdministrator(town), await anAdministrator(town)]
    await change(town, anne, daysTyped(10))
    await publish(town, anne)
    await change(town, paul, daysTyped(12))
    await change(town, paul, daysTyped('douze'))
    await publish(town, paul)
    expect(await draftIn(town, anne)).toBeNull()
    expect(await workingIn(town, paul)).toMatchObject({
      base: { version: 3 },
      draft: { typing: { place: expect.any(String) }, state: 'editing' },
    })
  })
})

describe('Un agent tenu à un service', () => {
  it('ne change rien d’un autre service', async () => {
    const town = await withServices()
    const held = await anAdministrator(town, { services: ['jeunesse'] })
    expect(refusalOf(await change(town, held, daysTyped(10)))).toMatchObject({ code: 'not-your-service' })
  })

  it('n’avance pas la date de ce qu’un autre service a publié pour plus tard', async () => {
    const town = await withServices()
    const [paul, held] = [
      await anAdministrator(town),
      await anAdministrator(town, { services: ['jeunesse'] }),
    ]
    await change(town, paul, daysTyped(10))
    await publish(town, paul, { effectiveOn: mondayOn })
    await change(town, held, { 'label.fr': 'Essai' }, { place: 'activities.vacances.presentation' })
    expect(refusalOf(await publish(town, held))).toMatchObject({ code: 'not-your-service' })
    expect(await publish(town, held, { effectiveOn: mondayOn })).toMatchObject({ ok: true })
  })

  it('change et publie ce qui est du sien', async () => {
    const town = await withServices()
    const held = await anAdministrator(town, { services: ['periscolaire'] })
    await change(town, held, daysTyped(10))
    expect(await publish(town, held)).toMatchObject({ ok: true, done: { is: 'published' } })
  })

  it('ne publie pas ce qu’un collègue propose pour un autre service', async () => {
    const town = await aTown((record) => ({
      ...record,
      publication: { bySecondPerson: true, source: { cite: 'Essai' } },
    }))
    const [anne, held] = [
      await anAdministrator(town),
      await anAdministrator(town, { services: ['jeunesse'] }),
    ]
    await change(town, anne, daysTyped(10))
    await publish(town, anne)
    expect(refusalOf(await publish(town, held, {}, anne))).toMatchObject({ code: 'not-your-service' })
  })
})
