const PLACES = 'the places of a session and their channels: capacity, not the limits of one child'
const ORDER = 'who comes first when places are scarce: the order of allocation'
const TARIFF = 'what is paid once the file, the month or the quotient is known: tariffs'
const PAYMENT = 'the basket, the wallet and the invoice: payment'
const HUMAN = 'no rule is stated: people of the town decide'

/** The decisions of the atlas that these rules do not make: `id, case` to whose they are. */
export const decidedElsewhere: Record<string, string> = {
  'auray-vacances, activity with 10 places: 5 taken online, 0 at the desk, a 6th online request arrives':
    PLACES,
  'les-rousses-cantine, October 2026 has 10 canteen days outside Wednesdays (1-16 Oct); child ate 5 times':
    TARIFF,
  'fay-aux-loges-cantine, QF drops on 2026-11-10, letter received 2026-11-12': TARIFF,
  'chanay-cantine, CAF QF changes on 2026-11-18': TARIFF,
  'montagnac-cantine, basket created Wed 2026-10-07 23:40, paid 2026-10-08 00:20': PAYMENT,
  'ardeche-rhone-coiron-cantine, wallet at 0.00, parent tries to book 4 meals': PAYMENT,
  'seilh-cantine, parent wants to leave the permanent profile in January 2027': HUMAN,
  'paris11-cantine, file completed on 2026-10-15': TARIFF,
  'limay-cantine, attendance of October 2026': PAYMENT,
  'nanteuil-les-meaux-cantine, one seat left, request A: both parents work, request B: one parent job-seeking with proof':
    ORDER,
  'nanteuil-les-meaux-cantine, one parent at home, living far from school, files a letter on 2026-09-03':
    ORDER,
  'haut-vallespir-cantine, one seat: transported child of non-working parents vs child of two employed parents':
    ORDER,
  'coetmieux-periscolaire, pickup at 17:05': 'the hours at which a child may leave: attendance',
  'lyon-mej-periscolaire, registered on 2027-03-15 for evenings': TARIFF,
  'lyon-mej-periscolaire, first Wednesday morning attended 2027-01-06': TARIFF,
  'saint-sebastien-mercredi, 71st child aged 3-6 at Marie Curie while only 60 of 90 older places are used':
    PLACES,
  'orvault-sejours, wish sent on the first day vs last day': ORDER,
  'ollainville-jeunes, 8 registered, 3 residents': PLACES,
  'merignac-sejours, no confirmation on 2023-05-03': 'the life of an offer made from a waiting list',
  'versailles-creche, two requests of the same date and age group, one with a sibling staying until 2027-08':
    ORDER,
  'versailles-creche, request filed in May for September': HUMAN,
  'lamalou-vacances, 24 children booked, 2 leaders on duty, 25th child': PLACES,
  'lamalou-vacances, 37th child on 2026-10-20': PLACES,
}
