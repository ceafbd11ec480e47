import type { FieldWords } from './fields-words'

const entry = (label: string, add: string): FieldWords[string] => ({ label, add, item: 'Règle' })

const activityKind = {
  label: 'Genre d’activité',
  choices: {
    wednesday: 'mercredi',
    holidays: 'vacances',
    canteen: 'restauration scolaire',
    'before-after-school': 'accueil avant et après la classe',
    youth: 'jeunesse',
    transport: 'transport scolaire',
    sports: 'sports',
  },
}

/** An activity, how it is booked, and what each of its rules is called. */
export const activityFields: FieldWords = {
  activities: { label: 'Activités', add: 'Ajouter une activité', item: 'Activité' },
  'activities.label': {
    label: 'Nom de l’activité',
    hint: 'Celui que connaissent les familles : ALAE, APPS, TRAM…',
  },
  'activities.kind': activityKind,
  'activity.kind': activityKind,
  'activity.label': {
    label: 'Nom de l’activité',
    hint: 'Celui que connaissent les familles : ALAE, APPS, TRAM…',
  },
  description: { label: 'Présentation' },
  booking: { label: 'Réservation sur le portail' },
  schoolYear: { label: 'Année scolaire', hint: 'Comme 2026-2027.' },
  days: { label: 'Jours de l’activité' },
  'days.on': { label: 'Période', choices: { term: 'en période scolaire', holidays: 'pendant les vacances' } },
  weekdays: { label: 'Jours de la semaine' },
  units: { label: 'Moments de la journée', add: 'Ajouter un moment', item: 'Moment' },
  'units.label': { label: 'Nom du moment', hint: 'La case que coche la famille : Matin, Repas…' },
  startsAtTime: { label: 'Début' },
  endsAtTime: { label: 'Fin' },
  needsOneOf: {
    label: 'Se réserve seulement avec l’un de ces moments',
    hint: 'Par exemple, pas de repas sans demi-journée.',
  },
  'booking.centres': {
    label: 'Lieux d’accueil et places',
    add: 'Ajouter un lieu d’accueil',
    item: 'Lieu d’accueil',
  },
  centre: { label: 'Lieu d’accueil' },
  'centres.places': {
    label: 'Places par jour, pour chaque moment',
    add: 'Ajouter un moment',
    item: 'Moment',
  },
  'places.entry-key': { label: 'Nom court du moment' },
  'places.entry-value': { label: 'Nombre de places' },
  rules: {
    label: 'Règles à lire',
    hint: 'Elles sont montrées aux familles telles quelles, sans calcul.',
    add: 'Ajouter une règle à lire',
    item: 'Règle',
  },
  reglement: { label: 'Règlement' },
  openings: entry('Ouvertures des réservations', 'Ajouter une ouverture'),
  deadlines: entry('Délais', 'Ajouter un délai'),
  graces: entry('Périodes sans délai', 'Ajouter une période sans délai'),
  late: entry('Hors délai', 'Ajouter une règle hors délai'),
  absences: entry('Absences', 'Ajouter une règle d’absence'),
  tariffs: entry('Tarifs', 'Ajouter un tarif'),
  quotients: entry('Quotient familial', 'Ajouter une règle de quotient'),
  limits: entry('Limites par enfant', 'Ajouter une limite'),
  eligibility: entry('Conditions pour réserver', 'Ajouter une condition'),
  quotas: entry('Répartition des places', 'Ajouter une répartition'),
  decisions: entry('Décision sur les demandes', 'Ajouter une règle de décision'),
  'reglement.residency': entry('Qui est de la commune', 'Ajouter une règle de résidence'),
  penalties: entry('Pénalités', 'Ajouter une pénalité'),
  payment: entry('Paiement', 'Ajouter une règle de paiement'),
  billing: entry('Facturation', 'Ajouter une règle de facturation'),
  allocation: entry('Attribution des places', 'Ajouter une règle d’attribution'),
  waitingList: entry('Liste d’attente', 'Ajouter une règle de liste d’attente'),
  eventMinimum: entry('Minimum d’inscrits', 'Ajouter un minimum d’inscrits'),

  label: { label: 'Nom de la règle' },
  sentence: { label: 'Phrase que lisent les familles' },
  scope: { label: 'Pour quoi cette règle vaut', hint: 'Ce qui n’est pas précisé n’est pas regardé.' },
  actions: {
    label: 'Démarches concernées',
    choices: { book: 'réserver', modify: 'modifier', cancel: 'annuler', justify: 'justifier une absence' },
  },
  'scope.formula': { label: 'Formule', hint: 'Un mot de la commune, comme « repas » ou « journee ».' },
  profile: { label: 'Profil de famille', hint: 'Un mot de la commune, comme « annuel » ou « prioritaire ».' },
  fromOn: { label: 'Du' },
  toOn: { label: 'Au (compris)' },
  'scope.fromOn': { label: 'Jours de service à partir du' },
  'scope.toOn': { label: 'Jours de service jusqu’au (compris)' },
  'scope.weekdays': { label: 'Seulement ces jours de service' },
  article: { label: 'Article du règlement' },
  'decisions.rule': { label: 'La décision' },
  'decisions.rule.by': {
    label: 'Qui accepte la demande',
    choices: { portal: 'le portail, aussitôt', agent: 'un agent de la mairie' },
  },
  refusedFor: {
    label: 'Motifs de refus proposés à l’agent',
    hint: 'Un motif par ligne, en un mot de la commune : pieces-manquantes.',
  },
}
