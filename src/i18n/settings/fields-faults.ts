/** What is wrong in a field of « Réglages ». `domain` says the rules that the record itself states in short. */
export const fieldFaultWords = {
  missing: 'Remplissez ce champ.',
  wrong: 'Cette valeur n’est pas permise ici.',
  whole: 'Écrivez un nombre entier, en chiffres.',
  number: 'Écrivez un nombre, comme 25 ou 12,5.',
  amount: 'Écrivez un montant ou un nombre comme 3,75.',
  cents: 'Écrivez un montant en euros, comme 1,50.',
  date: 'Écrivez une date qui existe.',
  time: 'Écrivez une heure comme 08:30.',
  monthDay: 'Écrivez un jour et un mois, comme 31/01.',
  email: 'Écrivez une adresse comme nom@exemple.fr.',
  url: 'Écrivez une adresse qui commence par https://.',
  chooseOne: 'Choisissez dans la liste.',
  tickOne: 'Cochez au moins une case.',
  tickOrType: 'Cochez au moins une case, ou écrivez un mot.',
  emptyList: 'Ajoutez au moins une ligne.',
  elsewhere: 'Une autre partie des réglages ne va plus avec celle-ci.',
  tooLong: (most: number) => `Ce texte est trop long : ${most} caractères au plus.`,
  tooMany: (most: number) => `Cette liste est trop longue : ${most} lignes au plus.`,
  tooSmall: (least: number) => `Ce nombre est trop petit : ${String(least).replace('.', ',')} au moins.`,
  tooBig: (most: number) => `Ce nombre est trop grand : ${String(most).replace('.', ',')} au plus.`,
  domain: {
    'a row closes no later than the day it serves': 'Ce jour limite vient après le jour du service.',
    'an IANA time zone, such as Europe/Paris': 'Écrivez un fuseau horaire comme Europe/Paris.',
  } as Record<string, string>,
}
export type FieldFaultWords = typeof fieldFaultWords
