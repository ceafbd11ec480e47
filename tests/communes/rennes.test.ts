import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { isBookable } from '@/communes/activity'
import { calendarOf } from '@/communes/calendar-of'
import { periodsOf } from '@/communes/days-of-activity'
import { mostCentresOf, reglementOf } from '@/communes/rules-of'
import { ruleFor } from '@/communes/scope'
import type { TownText } from '@/communes/text'
import { isOpen } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import { byKey, inFrench, recordOf, sentencesOf } from './tenant'

const rennes = await recordOf('rennes')
const calendar = calendarOf(rennes)

function bookableOf(key: string) {
  const activity = byKey(rennes.activities, key)
  if (!isBookable(activity)) throw new Error(`« ${key} » ne se réserve pas`)
  return activity
}

const bookingOf = (key: string) => bookableOf(key).booking
const wednesdays = periodsOf(bookableOf('mercredi'), rennes).flatMap(({ days }) => days)

function deadlineOf(action: 'book' | 'modify' | 'cancel', on: Temporal.PlainDate) {
  const stated = ruleFor(reglementOf(bookableOf('mercredi')).deadlines, { action }, on)
  if (!stated) throw new Error(`pas de délai pour « ${action} »`)
  const deadline = deadlineFor(stated.rule, { on }, calendar)
  if (deadline.kind !== 'moment') throw new Error('ce délai n’a pas de moment')
  return deadline
}

const placeNames = (key: string) => byKey(rennes.practicalInfo, key).places.map(({ name }) => inFrench(name))

it.each(['book', 'modify', 'cancel'] as const)(
  'À Rennes, pour le mercredi 18 octobre 2017, on a jusqu’au mardi 10 octobre à minuit (%s)',
  (action) => {
    expect(deadlineOf(action, Temporal.PlainDate.from('2017-10-18')).lastMoment.toString()).toBe(
      '2017-10-10T23:59:00',
    )
  },
)

it('À Rennes, le mardi 10 octobre 2017 à 23 h 59, le mercredi 18 se réserve encore', () => {
  const at = Temporal.Instant.from('2017-10-10T23:59:59+02:00')
  expect(isOpen(deadlineOf('book', Temporal.PlainDate.from('2017-10-18')), at)).toBe(true)
})

it('À Rennes, le mercredi 11 octobre 2017 à 0 h, le mercredi 18 ne se réserve plus', () => {
  const at = Temporal.Instant.from('2017-10-11T00:00:00+02:00')
  expect(isOpen(deadlineOf('book', Temporal.PlainDate.from('2017-10-18')), at)).toBe(false)
})

it('À Rennes, l’année 2026-2027 compte 35 mercredis de centre de loisirs', () => {
  expect(wednesdays).toHaveLength(35)
})

it('À Rennes, chaque mercredi de l’année 2026-2027 se réserve jusqu’au mardi de la semaine précédente', () => {
  const lastDays = wednesdays.map((on) => deadlineOf('book', on).lastMoment.toString())
  expect(lastDays).toEqual(wednesdays.map((on) => `${on.subtract({ weeks: 1, days: 1 })}T23:59:00`))
})

it('À Rennes, le mercredi 11 novembre 2026, jour férié, le centre est fermé', () => {
  expect(wednesdays.map(String)).not.toContain('2026-11-11')
})

it('À Rennes, les vacances de Noël 2026 comptent huit jours d’accueil, sans le 25 décembre ni le 1er janvier', () => {
  const christmas = periodsOf(bookableOf('vacances'), rennes).find(({ name }) => name === 'Vacances de Noël')
  expect(christmas?.days.map((on) => on.toString().slice(5))).toEqual([
    '12-21',
    '12-22',
    '12-23',
    '12-24',
    '12-28',
    '12-29',
    '12-30',
    '12-31',
  ])
})

it.each(['mercredi', 'vacances'])('À Rennes, un enfant fréquente deux centres au plus (%s)', (activity) => {
  expect(mostCentresOf(bookableOf(activity))).toBe(2)
})

it('À Rennes, les deux activités se réservent pour l’année scolaire 2026-2027', () => {
  const years = rennes.activities.filter(isBookable).map(({ key, booking }) => [key, booking.schoolYear])
  expect(years).toEqual([
    ['mercredi', '2026-2027'],
    ['vacances', '2026-2027'],
  ])
})

it('À Rennes, pas de repas sans une demi-journée', () => {
  expect(byKey(bookingOf('mercredi').units, 'repas').needsOneOf).toEqual(['matin', 'apres-midi'])
})

it('À Rennes, hors délai, on s’adresse au centre, qui accueille selon les places et le personnel', () => {
  const [late] = reglementOf(bookableOf('mercredi')).late
  expect([late?.rule.map(({ effect }) => effect.kind), inFrench(late?.sentence ?? '')]).toEqual([
    ['ask-centre', 'ask-centre'],
    'En cas d’imprévu à moins de 8 jours, adressez-vous au personnel du centre. Votre enfant est accueilli s’il reste des places, selon le personnel présent. Cette demande est unique et exceptionnelle.',
  ])
})

it('À Rennes, sans réservation, l’accueil n’est pas garanti', () => {
  expect(sentencesOf(rennes, 'mercredi')).toContain('Sans réservation, l’accueil n’est pas garanti.')
})

it('À Rennes, la Ville ouvre le compte, au 02 23 62 15 52 ou à steel@ville-rennes.fr', () => {
  const { phone, email } = byKey(rennes.contacts, rennes.accounts.contact)
  expect([rennes.accounts.openedBy, phone, email]).toEqual([
    'town',
    '02 23 62 15 52',
    'steel@ville-rennes.fr',
  ])
})

it('À Rennes, pour un régime médical, on appelle le 02 23 62 15 57', () => {
  expect(byKey(rennes.contacts, 'regime-medical').phone).toBe('02 23 62 15 57')
})

it('À Rennes, sans internet, onze bibliothèques de quartier et les Champs Libres reçoivent les familles', () => {
  expect(placeNames('sans-internet').filter((name) => name.startsWith('Bibliothèque '))).toHaveLength(12)
})

it('À Rennes, aucun numéro de centre n’est inventé', () => {
  expect(rennes.centres.filter(({ phone }) => phone)).toEqual([])
})

it('À Rennes, ce que lit une famille russophone est écrit en russe', () => {
  const infos = rennes.practicalInfo.flatMap(({ title, body }) => (body ? [title, body] : [title]))
  const rules = rennes.activities.flatMap(({ rules }) => rules.map(({ sentence }) => sentence))
  const news = rennes.news.flatMap(({ title, body }) => [title, body])
  const texts: TownText[] = [rennes.welcome, rennes.accounts.sentence, ...infos, ...rules, ...news]
  expect(texts.filter((text) => typeof text === 'string' || !text.ru)).toEqual([])
})

it('À Rennes, activités, moments de la journée et délais se lisent aussi en anglais et en arabe', () => {
  const texts = rennes.activities
    .filter(isBookable)
    .flatMap((activity) => [
      activity.label,
      ...activity.booking.units.map((unit) => unit.label),
      ...reglementOf(activity).late.map(({ sentence }) => sentence),
      ...reglementOf(activity).deadlines.map(({ sentence }) => sentence),
    ])
  expect(texts.filter((text) => typeof text === 'string' || !text.ru || !text.en || !text.ar)).toEqual([])
})
