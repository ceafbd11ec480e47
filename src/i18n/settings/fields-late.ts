import type { FieldWords } from './fields-words'

const happened = {
  'booked-late': 'réservation hors délai',
  'present-without-booking': 'présence sans réservation',
  'booked-and-absent': 'absence sans annulation',
  'cancelled-late': 'annulation hors délai',
  'picked-up-late': 'enfant repris en retard',
  'enrolled-late': 'inscription hors délai',
  'document-missing': 'pièce manquante',
  unpaid: 'facture impayée',
}
const blocked = {
  'sign-in': 'se connecter',
  enrol: 's’inscrire',
  're-enrol': 'se réinscrire',
  book: 'réserver',
  attend: 'venir',
  'next-month': 'réserver le mois suivant',
}
const childOrFamily = { child: 'par enfant', family: 'par famille' }
const counted = {
  month: 'dans le mois',
  term: 'dans le trimestre',
  year: 'dans l’année scolaire',
  always: 'depuis toujours',
}
const illness = { illness: 'maladie' }
const priceKinds = {
  add: 'un montant en plus',
  percent: 'un pourcentage en plus',
  multiply: 'le prix multiplié',
  replace: 'un autre prix',
  tariff: 'un tarif de la commune',
  announced: 'une majoration annoncée, sans montant',
}

/** What happens after the deadline, penalties and absences. */
export const lateFields: FieldWords = {
  'late.rule': {
    label: 'Paliers',
    hint: 'Le premier palier qui convient décide. Sans palier, ce que le délai défend est refusé.',
    add: 'Ajouter un palier',
    item: 'Palier',
  },
  trigger: { label: 'Ce qui s’est passé', choices: happened },
  'rule.for': { label: 'Familles concernées' },
  'for.resident': { label: 'De la commune' },
  until: { label: 'Ce palier vaut jusqu’à', hint: 'Sans limite : pour tout retard.' },
  tolerance: { label: 'Tolérance', hint: 'Le retard qui ne compte pas.' },
  'tolerance.n': { label: 'Durée' },
  'tolerance.unit': { label: 'Comptée en', choices: { minute: 'minutes', hour: 'heures', day: 'jours' } },
  'tolerance.bound': {
    label: 'La dernière minute',
    choices: { before: 'est déjà en retard', until: 'est encore acceptée' },
  },
  counts: { label: 'Le temps de tolérance est dû quand elle est dépassée' },
  counter: { label: 'Seulement à partir d’un certain nombre de fois' },
  fromNth: { label: 'À partir de la fois numéro' },
  'counter.by': { label: 'Comptée', choices: childOrFamily },
  over: { label: 'Comptée', choices: counted },
  effect: { label: 'Conséquence' },
  'effect.kind': {
    label: 'Sorte de conséquence',
    choices: {
      refuse: 'c’est refusé',
      bill: 'ce qui était réservé reste facturé',
      'ask-centre': 'la famille s’adresse au centre',
      'waiting-list': 'liste d’attente',
      approval: 'un agent en décide',
      warn: 'la famille est avertie',
      block: 'des démarches sont bloquées',
      ...priceKinds,
    },
  },
  price: { label: 'Prix en euros' },
  'effect.price': { label: 'Et sur le prix' },
  'price.kind': { label: 'Sorte de changement', choices: priceKinds },
  cents: { label: 'Montant en euros' },
  perMinutes: { label: 'Pour chaque tranche commencée de (minutes)', hint: 'Laissé vide : une seule fois.' },
  percent: { label: 'Pourcentage' },
  'multiply.by': { label: 'Multiplié par' },
  tariff: { label: 'Nom du tarif' },
  reviewedOn: { label: 'Revue le' },
  answered: { label: 'Réponse donnée avant le service' },
  'answered.n': { label: 'Combien de temps avant' },
  what: { label: 'Démarches bloquées', choices: blocked },
  'rule.scope': {
    label: 'Ce qui est majoré',
    choices: {
      unit: 'ce qui est en retard',
      order: 'toute la commande',
      family: 'une fois pour la famille',
    },
  },
  firstUnits: { label: 'Seulement pour les premiers', hint: 'Nombre de moments majorés au plus.' },
  waivedFor: {
    label: 'Motifs pour lesquels la commune passe outre',
    choices: illness,
    others: 'Autres motifs, dans vos mots',
  },
  discretionary: { label: 'Un agent en décide à chaque fois' },

  'penalties.rule': { label: 'La pénalité' },
  'penalties.rule.kind': {
    label: 'Motif de la pénalité',
    choices: {
      'late-pickup': 'enfant repris en retard',
      'no-show': 'absence sans annulation',
      'late-enrolment': 'inscription hors délai',
      'lost-card': 'carte ou badge perdu',
      unpaid: 'facture impayée',
    },
  },
  free: { label: 'Fois sans pénalité' },
  times: { label: 'Nombre de fois' },
  'free.by': { label: 'Comptées', choices: childOrFamily },
  'free.over': { label: 'Comptées', choices: counted },
  priceStaysDue: { label: 'Le prix du service reste dû' },
  'late-enrolment.per': { label: 'Demandée', choices: childOrFamily },
  afterDays: { label: 'Jours après l’échéance' },
  fromCents: { label: 'À partir d’une dette de (en euros)' },
  blocks: { label: 'Démarches bloquées', choices: blocked },
  decidedBy: {
    label: 'Qui en décide',
    choices: { agent: 'un agent, famille par famille', rule: 'le portail, sans exception' },
  },

  'absences.rule': { label: 'Les absences' },
  personal: { label: 'Absences de l’enfant', add: 'Ajouter un cas', item: 'Cas' },
  reasons: {
    label: 'Motifs',
    choices: { ...illness, any: 'tout motif, même sans motif' },
    others: 'Autres motifs, dans vos mots',
  },
  notice: { label: 'À signaler' },
  'notice.by': { label: 'Au plus tard' },
  'notice.of': {
    label: 'Le signalement vaut',
    choices: { 'first-day': 'pour toute l’absence', 'each-day': 'pour son jour seulement' },
  },
  proof: { label: 'Justificatif' },
  'proof.kind': {
    label: 'Sorte de justificatif',
    choices: {
      delivered: 'à remettre pour cette absence',
      'on-file': 'déjà dans le dossier de l’année',
      none: 'aucun',
    },
  },
  types: { label: 'Pièces acceptées', hint: 'Une par ligne, comme « certificat-medical ».' },
  within: { label: 'À remettre sous' },
  acceptedUntil: { label: 'Encore accepté, en retard, jusqu’à' },
  'proof.from': {
    label: 'Délai compté depuis',
    choices: {
      'first-absence': 'le premier jour d’absence',
      'last-absence': 'le dernier jour d’absence',
      call: 'l’appel de la famille',
      return: 'le retour de l’enfant',
    },
  },
  document: { label: 'Pièce du dossier' },
  carences: { label: 'Carence', add: 'Ajouter une carence', item: 'Carence' },
  'carences.when': {
    label: 'Quand',
    choices: {
      always: 'toujours',
      'proof-late': 'le justificatif est en retard',
      'proof-sworn': 'c’est une attestation sur l’honneur',
    },
  },
  carence: { label: 'Carence' },
  'carence.kind': {
    label: 'Sorte de carence',
    choices: {
      'first-days': 'les premiers jours restent facturés',
      'town-first': 'la commune paie les premiers jours, la famille les suivants',
    },
  },
  'carence.n': { label: 'Nombre' },
  'carence.unit': {
    label: 'Compté en',
    choices: { served: 'jours réservés', calendar: 'jours calendaires', meal: 'services réservés' },
  },
  'carence.from': {
    label: 'Compté depuis',
    choices: { 'first-absence': 'le premier jour d’absence', call: 'l’appel de la famille' },
  },
  townDays: { label: 'Jours payés par la commune' },
  familyDays: { label: 'Jours payés ensuite par la famille', hint: 'Laissé vide : tous les suivants.' },
  unlessAnnounced: { label: 'Sauf si chaque jour est signalé' },
  minimumLength: { label: 'Durée minimale pour ne pas payer' },
  'minimumLength.n': { label: 'Nombre de jours' },
  'minimumLength.unit': {
    label: 'Compté en',
    choices: { served: 'jours réservés', school: 'jours d’école', calendar: 'jours calendaires' },
  },
  maxPerYear: { label: 'Au plus dans l’année scolaire' },
  'maxPerYear.unit': { label: 'Compté en', choices: { absence: 'absences', day: 'jours' } },
  'personal.effect': { label: 'Ce que devient le prix' },
  'collective.effect': { label: 'Ce que devient le prix' },
  ...Object.fromEntries(
    ['personal.effect.kind', 'collective.effect.kind'].map((name) => [
      name,
      {
        label: 'Sorte d’effet',
        choices: {
          deducted: 'déduit d’une facture',
          credited: 'rendu aussitôt sur le porte-monnaie',
          'meal-collected': 'rien n’est rendu, le repas peut être retiré',
          'agent-decides': 'un agent en décide',
        },
      },
    ]),
  ),
  'deducted.from': {
    label: 'De quelle facture',
    choices: {
      'this-invoice': 'celle du mois',
      'next-invoice': 'la suivante',
      'invoice-after-next': 'celle d’après',
      'year-end': 'en fin d’année',
    },
  },
  keptPercent: { label: 'Part du prix qui reste due (en %)' },
  collective: {
    label: 'Absences du fait de l’école ou de la commune',
    add: 'Ajouter un cas',
    item: 'Cas',
  },
  causes: {
    label: 'Causes',
    choices: { strike: 'grève', 'school-outing': 'sortie scolaire' },
    others: 'Autres causes, dans vos mots',
  },
  automatic: { label: 'Appliqué sans que la famille le demande' },
}
