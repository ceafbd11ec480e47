/** A small record without fault. Each broken record of the tests is this one with one line changed. */
export const smallRecord = `slug: petite-ville
inseeCode: '35238'
name: Petite-Ville
schoolZone: B
crest: crests/rennes.svg
theme:
  primary: '#1f3a68'
  accent: '#b45309'
  tint: '#eef3fa'
welcome: Bienvenue.
signature: La Ville
accounts:
  openedBy: family
  contact: mairie
  sentence: Créez votre espace.
  source: { cite: 'Règlement, article 1' }
contacts:
  - key: mairie
    topic: Tout
    name: Mairie
    phone: 02 23 62 15 52
    source: { cite: Annuaire }
centres:
  - { key: parc, name: Le Parc, source: { cite: Annuaire } }
activities:
  - key: mercredi
    kind: wednesday
    label: Mercredi
    source: { cite: Règlement }
    booking:
      schoolYear: 2026-2027
      days: { on: term, weekdays: [3] }
      units:
        - { key: matin, label: Matin, startsAtTime: '08:30', endsAtTime: '12:00' }
      centres:
        - { centre: parc, places: { matin: 24 } }
    reglement:
      deadlines:
        - label: Huit jours avant
          scope: { actions: [book, modify, cancel] }
          rule: { kind: days-before, n: 8 }
          sentence: huit jours avant
          source: { cite: Règlement }
      late:
        - label: Trop tard
          rule: [{ trigger: booked-late, effect: { kind: refuse } }]
          sentence: Trop tard.
          source: { cite: Règlement }
`

export type BrokenRecord = {
  title: string
  change: [from: string, to: string]
  fault: { line: number; column: number; place: string; message: string }
}

const inBooking = 'activities › mercredi › booking'

export const brokenRecords: BrokenRecord[] = [
  {
    title: 'une clé mal orthographiée',
    change: ['    phone: 02 23', '    telephone: 02 23'],
    fault: {
      line: 21,
      column: 5,
      place: 'contacts › mairie › telephone',
      message: 'clé inconnue : « telephone »',
    },
  },
  {
    title: 'une couleur trop pâle pour être lue',
    change: ["primary: '#1f3a68'", "primary: '#8fb3e8'"],
    fault: {
      line: 7,
      column: 12,
      place: 'theme › primary',
      message: 'contraste insuffisant : #ffffff sur #8fb3e8 (primary) donne 2.15, il faut 4.5',
    },
  },
  {
    title: 'une couleur qui n’en est pas une',
    change: ["accent: '#b45309'", 'accent: orange'],
    fault: { line: 8, column: 11, place: 'theme › accent', message: 'une couleur s’écrit #rrggbb' },
  },
  {
    title: 'une année scolaire que le calendrier ne connaît pas encore',
    change: ['schoolYear: 2026-2027', 'schoolYear: 2040-2041'],
    fault: {
      line: 31,
      column: 19,
      place: `${inBooking} › schoolYear`,
      message: 'le calendrier scolaire ne connaît pas l’année 2040-2041',
    },
  },
  {
    title: 'un centre que la fiche ne connaît pas',
    change: ['centre: parc', 'centre: park'],
    fault: {
      line: 36,
      column: 21,
      place: `${inBooking} › centres › 1 › centre`,
      message: 'centre inconnu : « park »',
    },
  },
  {
    title: 'un nombre de places oublié',
    change: ['places: { matin: 24 }', 'places: {}'],
    fault: {
      line: 36,
      column: 35,
      place: `${inBooking} › centres › 1 › places`,
      message: 'il manque le nombre de places de « matin »',
    },
  },
  {
    title: 'un délai qui n’existe pas',
    change: ['kind: days-before', 'kind: jours-avant'],
    fault: {
      line: 41,
      column: 25,
      place: 'activities › mercredi › reglement › deadlines › 1 › rule › kind',
      message:
        'valeurs possibles : none, same-day, days-before, days-after, hours-before, hours-after, weekday-table, day-of-previous-month, before-period-start, dated-list',
    },
  },
  {
    title: 'une activité qui se réserve ici, sans délai de réservation',
    change: ['[book, modify, cancel]', '[modify, cancel]'],
    fault: {
      line: 31,
      column: 7,
      place: inBooking,
      message: 'cette activité se réserve ici : écrivez son délai de réservation dans reglement › deadlines',
    },
  },
  {
    title: 'une activité qui se réserve ici, sans délai de réservation un de ses jours',
    change: ['{ actions: [book, modify, cancel] }', '{ weekdays: [1, 2, 4, 5, 6] }'],
    fault: {
      line: 31,
      column: 7,
      place: inBooking,
      message: 'cette activité se réserve ici : écrivez son délai de réservation dans reglement › deadlines',
    },
  },
  {
    title: 'un code INSEE sans guillemets',
    change: ["'35238'", '35238'],
    fault: {
      line: 2,
      column: 12,
      place: 'inseeCode',
      message: 'un texte est attendu ici : mettez cette valeur entre guillemets',
    },
  },
  {
    title: 'un texte obligatoire oublié',
    change: ['welcome: Bienvenue.\n', ''],
    fault: { line: 1, column: 1, place: 'welcome', message: 'il manque « welcome »' },
  },
  {
    title: 'un texte laissé vide',
    change: ['welcome: Bienvenue.', 'welcome:'],
    fault: {
      line: 10,
      column: 1,
      place: 'welcome',
      message: 'un texte est attendu ici, ou un texte par langue (fr, et si possible ru, en, ar)',
    },
  },
  {
    title: 'une langue inconnue',
    change: ['welcome: Bienvenue.', 'welcome: { fr: Bienvenue, br: Degemer mat }'],
    fault: { line: 10, column: 27, place: 'welcome › br', message: 'clé inconnue : « br »' },
  },
  {
    title: 'un téléphone mal écrit',
    change: ['02 23 62 15 52', '02.23.62.15.52'],
    fault: {
      line: 21,
      column: 12,
      place: 'contacts › mairie › phone',
      message: 'un téléphone s’écrit 02 23 62 15 52',
    },
  },
  {
    title: 'un blason qui n’est pas dans le dossier',
    change: ['crests/rennes.svg', 'crests/petite-ville.svg'],
    fault: {
      line: 5,
      column: 8,
      place: 'crest',
      message: 'ce fichier n’existe pas : crests/petite-ville.svg',
    },
  },
  {
    title: 'une adresse que le portail garde pour lui',
    change: ['slug: petite-ville', 'slug: administration'],
    fault: { line: 1, column: 7, place: 'slug', message: 'ce nom d’adresse est réservé' },
  },
  {
    title: 'une clé écrite deux fois',
    change: ['schoolZone: B', 'schoolZone: B\nschoolZone: A'],
    fault: { line: 5, column: 1, place: '', message: 'cette clé est écrite deux fois' },
  },
  {
    title: 'un décalage fait d’une tabulation',
    change: ['  primary:', '\tprimary:'],
    fault: {
      line: 7,
      column: 1,
      place: '',
      message: 'le décalage se fait avec des espaces, pas avec une tabulation',
    },
  },
]
