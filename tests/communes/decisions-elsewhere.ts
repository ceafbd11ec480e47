const PRICE = 'a package of the year, whatever the day one begins: its price is in the tariffs'
const HUMAN = 'no rule is stated: people of the town decide'

/** The decisions of the atlas that these rules do not make: `id, case` to whose they are. */
export const decidedElsewhere: Record<string, string> = {
  'seilh-cantine, parent wants to leave the permanent profile in January 2027': HUMAN,
  'coetmieux-periscolaire, pickup at 17:05': 'the hours at which a child may leave: attendance',
  'lyon-mej-periscolaire, registered on 2027-03-15 for evenings': PRICE,
  'lyon-mej-periscolaire, first Wednesday morning attended 2027-01-06': PRICE,
  'versailles-creche, request filed in May for September': HUMAN,
}
