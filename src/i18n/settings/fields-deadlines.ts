import type { FieldWords } from './fields-words'

const dayUnits = {
  calendar: 'jours calendaires',
  working: 'jours ouvrés',
  school: 'jours d’école',
  desk: 'jours d’ouverture du guichet',
  week: 'semaines',
  month: 'mois',
  day: 'jours calendaires',
}
const deadlineKinds = {
  'days-before': 'un nombre de jours avant',
  'same-day': 'le jour même',
  'weekday-table': 'un jour de la semaine pour chaque jour de service',
  'hours-before': 'un nombre d’heures avant',
  'day-of-previous-month': 'un jour fixe d’un mois précédent',
  'before-period-start': 'avant le début des vacances ou de la session',
  'dated-list': 'une date annoncée pour chaque période',
  'days-after': 'un nombre de jours après',
  'hours-after': 'un nombre d’heures après',
  none: 'pas de délai',
}
const periodDays = {
  'first-day': 'le premier jour de la période',
  'first-saturday-off': 'le premier samedi des vacances',
  'first-open-monday': 'le premier lundi ouvert',
}

/** Deadlines, openings and graces. */
export const deadlineFields: FieldWords = {
  'deadlines.rule': { label: 'Le délai' },
  'deadlines.rule.kind': { label: 'Sorte de délai', choices: deadlineKinds },
  'overrides.rule': { label: 'Le délai est alors' },
  ...Object.fromEntries(
    [
      'overrides.rule.kind',
      'until.kind',
      'notice.by.kind',
      'within.kind',
      'acceptedUntil.kind',
      'unlessAnnounced.kind',
    ].map((name) => [name, { label: 'Sorte de délai', choices: deadlineKinds }]),
  ),
  n: { label: 'Nombre' },
  unit: { label: 'Compté en', choices: dayUnits },
  counting: {
    label: 'Façon de compter',
    choices: {
      plain: 'le jour du service ne compte pas',
      clear: 'jours francs : ni le premier ni le dernier jour ne comptent',
      'both-ends': 'le premier et le dernier jour comptent',
    },
  },
  anchor: {
    label: 'Compté depuis',
    choices: {
      slot: 'le jour du service',
      week: 'le lundi de sa semaine',
      month: 'le premier jour de son mois',
      period: 'le début de sa période',
      ...periodDays,
    },
  },
  at: { label: 'Heure', hint: '24:00 : la fin du jour.' },
  bound: {
    label: 'Cette heure comprise',
    choices: { before: 'avant', until: 'jusqu’à (compris)' },
  },
  onClosedDay: {
    label: 'Quand le délai tombe un jour fermé',
    choices: {
      keep: 'il reste ce jour-là',
      'previous-open-day': 'il avance au jour ouvert d’avant',
      'next-open-day': 'il recule au jour ouvert d’après',
      'previous-desk-day': 'il avance au jour de guichet d’avant',
      'next-desk-day': 'il recule au jour de guichet d’après',
    },
  },
  hours: { label: 'Nombre d’heures' },
  counted: {
    label: 'Heures comptées',
    choices: { clock: 'heures', working: 'heures de jours ouvrés' },
  },
  day: { label: 'Jour du mois' },
  monthsBack: { label: 'Nombre de mois avant', hint: '0 : le mois du service lui-même.' },
  table: {
    label: 'Délai de chaque jour de service',
    choices: {
      '1': 'Pour le lundi',
      '2': 'Pour le mardi',
      '3': 'Pour le mercredi',
      '4': 'Pour le jeudi',
      '5': 'Pour le vendredi',
      '6': 'Pour le samedi',
      '7': 'Pour le dimanche',
    },
  },
  'table.weekday': { label: 'Au plus tard le' },
  weeksBack: { label: 'Nombre de semaines avant', hint: '0 : la semaine du service.' },
  'table.at': { label: 'Heure', hint: 'Sans heure : celle de la règle.' },
  dates: {
    label: 'Dates annoncées',
    choices: { period: 'pour une période nommée', fromOn: 'pour certains jours' },
    add: 'Ajouter une date',
    item: 'Date',
  },
  period: { label: 'Période', hint: 'Comme « Vacances de Noël ».' },
  closesOn: { label: 'Dernier jour pour agir' },
  'dates.at': { label: 'Heure' },
  'dates.weekday': {
    label: 'Jour de la semaine imprimé à côté de la date',
    hint: 'S’il ne va pas avec la date, elle est refusée.',
  },
  'windows.weekday': {
    label: 'Jour de la semaine imprimé à côté de la date',
    hint: 'S’il ne va pas avec la date, elle est refusée.',
  },
  'fixed-date.weekday': {
    label: 'Jour de la semaine imprimé à côté de la date',
    hint: 'S’il ne va pas avec la date, elle est refusée.',
  },
  meaning: {
    label: 'C’est-à-dire',
    choices: {
      'no-booking-needed': 'il n’y a rien à réserver',
      always: 'toujours possible',
      never: 'jamais possible',
    },
  },
  overrides: {
    label: 'Exceptions',
    hint: 'La première dont le cas se présente remplace le délai.',
    add: 'Ajouter une exception',
    item: 'Exception',
  },
  'overrides.when': { label: 'Quand le service', hint: 'Tout ce qui est dit doit être vrai.' },
  'when.weekdays': { label: 'tombe un de ces jours' },
  publicHolidayOn: { label: 'est dans une semaine dont un de ces jours est férié' },
  firstSchoolDayAfterBreak: { label: 'est le premier jour de classe après des vacances' },
  months: { label: 'est dans un de ces mois' },

  'openings.rule': { label: 'L’ouverture' },
  'openings.rule.kind': {
    label: 'Sorte d’ouverture',
    choices: {
      none: 'toujours ouvert',
      'fixed-date': 'à partir d’une date',
      'dated-list': 'une date annoncée pour chaque période',
      'published-windows': 'seulement pendant des périodes publiées',
      before: 'un temps avant le service ou les vacances',
      rolling: 'sur des semaines glissantes',
      'school-return': 'le jour de la rentrée scolaire',
      phases: 'en plusieurs temps, selon les familles',
    },
  },
  opening: { label: 'L’ouverture pour elles' },
  'opening.kind': {
    label: 'Sorte d’ouverture',
    choices: {
      none: 'toujours ouvert',
      'fixed-date': 'à partir d’une date',
      'dated-list': 'une date annoncée pour chaque période',
      'published-windows': 'seulement pendant des périodes publiées',
      before: 'un temps avant le service ou les vacances',
      rolling: 'sur des semaines glissantes',
      'school-return': 'le jour de la rentrée scolaire',
    },
  },
  opensOn: { label: 'Ouvre le' },
  closes: { label: 'Fin de l’ouverture' },
  'closes.on': { label: 'Dernier jour' },
  windows: { label: 'Périodes publiées', add: 'Ajouter une période', item: 'Période' },
  'windows.for': {
    label: 'Services concernés',
    choices: { period: 'ceux d’une période nommée', fromOn: 'ceux de certains jours' },
  },
  'dates.for': {
    label: 'Services concernés',
    choices: { period: 'ceux d’une période nommée', fromOn: 'ceux de certains jours' },
  },
  'before.n': { label: 'Combien de temps avant' },
  weeks: { label: 'Nombre de semaines' },
  step: {
    label: 'La fenêtre avance',
    choices: { day: 'chaque jour, d’un jour', week: 'chaque lundi, d’une semaine' },
  },
  startsOn: { label: 'Pas avant le' },
  phases: { label: 'Étapes', add: 'Ajouter une étape', item: 'Étape' },
  'phases.for': { label: 'Familles concernées' },
  who: {
    label: 'Lesquelles',
    choices: {
      everyone: 'toutes',
      residents: 'celles de la commune',
      outsiders: 'celles d’une autre commune',
      schools: 'celles de certaines écoles',
      'full-weeks': 'celles qui demandent des semaines entières',
      profiles: 'celles de certains profils',
    },
  },
  schools: { label: 'Écoles', hint: 'Une école par ligne.' },
  profiles: { label: 'Profils de famille', hint: 'Un mot de la commune par ligne, comme « prioritaire ».' },
  'graces.rule': { label: 'Période pendant laquelle le délai ne joue pas' },
  'graces.rule.fromOn': { label: 'Du' },
  'graces.rule.toOn': { label: 'Au (compris)' },
}
