import { describe, expect, test } from 'vitest'
import { openAccountForm } from '@/features/household/open-account-form'
import { speak } from '@/i18n/speak'
import { faultsOf } from '@/request/read-form'
import { recordOf } from '../communes/tenant'
import { today } from '../world/people'

const form = openAccountForm(await recordOf('rennes'), today)
const typed = {
  householdId: '5d0f1c1e-6f0e-4f6b-9a53-0a4f5a2f7c11',
  'guardian.firstName': 'Anne',
  'guardian.lastName': 'Le Goff',
  'guardian.email': 'anne@exemple.fr',
  'coGuardian.title': '',
  'coGuardian.language': 'fr',
  'coGuardian.firstName': '',
  'children.0.firstName': 'Léa',
  'children.0.lastName': 'Le Goff',
  'children.0.bornOn': '2018-03-02',
  'children.1.firstName': '',
  'children.1.lastName': '',
  'children.1.bornOn': '',
  'children.1.departureCentre': '',
}
const read = (changed: Record<string, string | string[]> = {}) =>
  form.safeParse({ ...typed, ...changed }, { reportInput: true })
const faults = (changed: Record<string, string | string[]>) => {
  const result = read(changed)
  return result.success ? [] : faultsOf(result.error, speak('fr').t)
}

describe('le formulaire de l’agent', () => {
  test('les lignes laissées vides ne comptent pas', () => {
    expect(read().data).toMatchObject({ children: [{ firstName: 'Léa' }] })
    expect(read().data?.coGuardian).toBeUndefined()
  })

  test('sans identifiant, c’est l’adresse e-mail', () => {
    expect(read().data?.guardian.identifier).toBe('anne@exemple.fr')
  })

  test.each([
    ['une adresse à « + »', 'anne+ecole@gmail.com', 'anne+ecole@gmail.com'],
    ['une adresse Yahoo', 'Anne_LeGoff@yahoo.fr', 'anne_legoff@yahoo.fr'],
    ['des accents', 'hélène.lefèvre@mairie-épône.fr', 'hélène.lefèvre@mairie-épône.fr'],
    ['des espaces autour', '  anne@orange.fr ', 'anne@orange.fr'],
    ['une extension longue', 'anne@famille.bzh', 'anne@famille.bzh'],
  ])('%s est acceptée', (_, email, kept) => {
    expect(read({ 'guardian.email': email }).data?.guardian.email).toBe(kept)
  })

  test.each(['anne', 'anne@', 'anne@exemple', 'anne le@exemple.fr', 'a@b@exemple.fr'])(
    '« %s » n’est pas une adresse',
    (email) => {
      expect(faults({ 'guardian.email': email })).toEqual([
        { field: 'guardian.email', message: 'Écrivez une adresse comme nom@exemple.fr.' },
      ])
    },
  )

  test('l’identifiant n’est jamais l’adresse de quelqu’un d’autre', () => {
    expect(faults({ 'guardian.identifier': 'autre@exemple.fr' })).toMatchObject([
      { field: 'guardian.identifier' },
    ])
  })

  test('la faute d’un enfant porte le nom de son champ', () => {
    expect(faults({ 'children.2.firstName': 'Noé', 'children.2.bornOn': '2019-06-02' })).toEqual([
      { field: 'children.2.lastName', message: 'Remplissez ce champ.' },
    ])
  })

  test('un enfant qui n’est pas né n’est pas inscrit', () => {
    expect(faults({ 'children.0.bornOn': '2026-09-08' })).toEqual([
      { field: 'children.0.bornOn', message: 'Écrivez une date valide.' },
    ])
  })

  test('il faut au moins un enfant', () => {
    expect(
      faults({ 'children.0.firstName': '', 'children.0.lastName': '', 'children.0.bornOn': '' }),
    ).toEqual([{ field: 'children.0.firstName', message: 'Indiquez au moins un enfant.' }])
  })

  test('« deux centres au plus » par activité', () => {
    const places = ['mercredi:villejean', 'mercredi:ille', 'mercredi:brequigny', 'vacances:villejean']
    expect(faults({ 'children.0.places': places })).toEqual([
      { field: 'children.0.places', message: '2 centres au plus par activité et par enfant.' },
    ])
  })

  test('deux centres le mercredi et un autre aux vacances', () => {
    const places = ['mercredi:villejean', 'mercredi:ille', 'vacances:dominique-savio']
    expect(
      read({ 'children.0.places': places, 'children.0.departureCentre': 'ille' }).data?.children[0]
        ?.enrolments,
    ).toEqual([
      { activity: 'mercredi', centre: 'villejean', departureCentre: 'ille' },
      { activity: 'mercredi', centre: 'ille', departureCentre: null },
      { activity: 'vacances', centre: 'dominique-savio', departureCentre: 'ille' },
    ])
  })

  test('un centre où l’activité n’a pas lieu est refusé', () => {
    expect(faults({ 'children.0.places': ['vacances:ille'] })).toHaveLength(1)
  })
})
