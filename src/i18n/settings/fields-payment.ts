import type { FieldWords } from './fields-words'

/** How the town bills and is paid. */
export const paymentFields: FieldWords = {
  'billing.rule': { label: 'La facturation' },
  'billing.rule.basis': {
    label: 'Ce qui est facturé',
    choices: {
      booked: 'ce qui est réservé',
      attended: 'ce qui est fréquenté',
      'more-of-both': 'le plus grand des deux',
    },
  },
  'billing.rule.unit': {
    label: 'Compté en',
    choices: {
      session: 'séances',
      day: 'jours',
      hour: 'heures',
      'started-unit': 'tranches commencées',
    },
  },
  minimumQuantity: { label: 'Quantité facturée au moins' },
  status: { label: 'Régulier ou occasionnel' },
  'status.over': {
    label: 'Compté sur',
    choices: { month: 'le mois', term: 'le trimestre', year: 'l’année scolaire' },
  },
  regularFromPercent: { label: 'Régulier à partir de (en % des jours)' },
  exceptWeekdays: { label: 'Jours qui ne comptent pas' },

  'payment.rule': { label: 'Le paiement' },
  'payment.rule.kind': {
    label: 'Quand la famille paie',
    choices: {
      arrears: 'après, sur facture',
      prepaid: 'avant, en réservant',
      wallet: 'avec un porte-monnaie',
      deposit: 'un acompte, puis le reste',
      instalments: 'en plusieurs fois',
      tickets: 'avec des tickets',
    },
  },
  validatedBy: {
    label: 'La réservation est ferme',
    choices: {
      request: 'dès la demande',
      agent: 'quand un agent l’accepte',
      payment: 'quand elle est payée',
    },
  },
  per: {
    label: 'Pour',
    choices: {
      month: 'un mois',
      term: 'un trimestre',
      year: 'une année',
      family: 'la famille',
      child: 'l’enfant',
    },
  },
  attendanceClosedDay: { label: 'Pointage clos le (jour du mois)' },
  issuedFromDay: { label: 'Facture envoyée à partir du (jour du mois)' },
  issuedToDay: { label: 'Et au plus tard le (jour du mois)' },
  monthsAfter: { label: 'Mois après le service' },
  payWithinDays: { label: 'Jours pour payer' },
  due: {
    label: 'Payé',
    choices: { 'with-booking': 'en réservant', 'before-cut-off': 'en entier avant la fin du délai' },
  },
  basket: { label: 'Panier' },
  holdMinutes: { label: 'Minutes pendant lesquelles les places sont gardées' },
  paidAfterCutOff: {
    label: 'Panier fait avant la fin du délai, payé après',
    choices: { counts: 'il compte', refused: 'il est refusé' },
  },
  minimumTopUpCents: { label: 'Versement minimum (en euros)' },
  mayOweCents: { label: 'Découvert permis (en euros)' },
  'deposit.percent': { label: 'Part du prix (en %)' },
  'deposit.daysPerWeek': { label: 'Ou le prix de ce nombre de jours par semaine' },
  count: { label: 'Nombre de fois' },
  firstMonth: { label: 'À partir de' },
  expire: {
    label: 'Les tickets restants',
    choices: { never: 'restent valables', 'school-year-end': 'sont perdus à la fin de l’année scolaire' },
  },
}
