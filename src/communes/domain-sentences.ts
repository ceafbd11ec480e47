/** What the rules of the domain say of a value that cannot be, in the words of a town. */
export const domainSentences: Record<string, string> = {
  'the weekday and the date disagree': 'le jour de la semaine ne va pas avec la date',
  'opens before it closes': 'la fin vient avant l’ouverture',
  'a grace begins before it ends': 'la fin vient avant le début',
  'a closure begins before it ends': 'la fin vient avant le début',
  'a condition states something': 'une condition dit au moins un cas',
  'a range states a bound': 'une tranche dit au moins une borne',
  'one bound on each side at most, the lower before the upper':
    'une tranche a une borne de chaque côté au plus, la plus basse d’abord',
  'a band has a price, a percentage or a part of the cost':
    'une tranche a un prix, un pourcentage ou une part du coût',
  'a coin is worth something': 'un arrondi vaut plus que zéro',
  'a third party pays its share of the whole, near the end':
    'la part d’un tiers vient à la fin : rien ne multiplie ni ne remplace le prix après elle',
  'has too many digits, or a sign': 'un montant s’écrit 3.75, sans signe, au centime',
  'is not a day of every year': 'ce jour n’existe pas chaque année',
  'no row after one without a condition is ever read':
    'une ligne après celle qui vaut toujours n’est jamais lue',
  'both shares make 100': 'les deux parts font 100 ensemble',
  'the youngest come first': 'l’âge le plus bas vient d’abord',
  'the last day to invoice is not before the first': 'le dernier jour de facturation vient avant le premier',
  'a deposit is a percentage or days of each week':
    'un acompte est un pourcentage, ou un nombre de jours par semaine',
  'waking hours begin before they end': 'la fin vient avant le début',
  'a minimum states a number or a share': 'un minimum dit un nombre de participants ou une part d’habitants',
  'an IANA time zone, such as Europe/Paris': 'un fuseau horaire s’écrit Europe/Paris',
  'rows go up': 'les lignes vont en montant',
}
