import type { RuleChange } from '@/communes/preview/changed-rules'
import type { PreviewedAction } from '@/communes/preview/coming-weeks'
import type { Verdict } from '@/communes/preview/judge'
import type { ActChange } from '@/communes/preview/replay'
import type { ReglementPart } from '@/communes/reglement'
import type { RuledAction } from '@/communes/scope'
import type { WithoutMoment } from '@/domain/deadlines/kind'
import type { WithoutOpening } from '@/domain/opening/kind'

const count = new Intl.NumberFormat('fr-FR')
const some = (n: number, one: string, many: string) => `${count.format(n)} ${n < 2 ? one : many}`
/** « d’octobre 2026 », « de mars 2026 ». */
const ofMonth = (month: string) => (/^[aeiouy]/i.test(month) ? `d’${month}` : `de ${month}`)
const ofFamilies = (n: number) => (n < 2 ? 'd’une famille' : `de ${count.format(n)} familles`)

const acts: Record<PreviewedAction, [one: string, many: string]> = {
  book: ['réservation', 'réservations'],
  cancel: ['annulation', 'annulations'],
}
const become: Record<PreviewedAction, Record<ActChange, [one: string, many: string]>> = {
  book: {
    refused: ['refusée', 'refusées'],
    'to-centre': ['soumise à l’accord du centre', 'soumises à l’accord du centre'],
    surcharged: ['majorée', 'majorées'],
    repriced: ['majorée autrement', 'majorées autrement'],
    freed: ['acceptée sans condition de retard', 'acceptées sans condition de retard'],
  },
  cancel: {
    refused: ['refusée', 'refusées'],
    'to-centre': ['soumise à l’accord du centre', 'soumises à l’accord du centre'],
    surcharged: ['facturée', 'facturées'],
    repriced: ['facturée autrement', 'facturées autrement'],
    freed: ['acceptée sans frais', 'acceptées sans frais'],
  },
}

/** What the administrator reads before publishing. Dates and amounts come already written. */
export const previewWords = {
  before: 'avant',
  after: 'après',
  sections: {
    rules: 'Ce qui change',
    weeks: 'Les prochaines semaines',
    lastMonth: 'Le mois dernier, avec cette règle',
    prices: 'Ce que paieraient les familles, par quotient',
  },
  nothing: 'Rien ne change dans les règles.',
  elsewhere: (names: string) => `Change aussi : ${names}.`,
  parts: {
    openings: 'Ouverture',
    deadlines: 'Délai',
    graces: 'Période sans délai',
    late: 'Hors délai',
    absences: 'Absences',
    tariffs: 'Tarif',
    quotients: 'Quotient familial',
    limits: 'Limite',
    eligibility: 'Condition d’inscription',
    quotas: 'Répartition des places',
    decisions: 'Décision',
    residency: 'Qui est d’ici',
    penalties: 'Pénalité',
    payment: 'Paiement',
    billing: 'Facturation',
    allocation: 'Attribution des places',
    waitingList: 'Liste d’attente',
    eventMinimum: 'Minimum pour avoir lieu',
  } satisfies Record<ReglementPart, string>,
  changes: {
    added: 'nouvelle règle',
    removed: 'règle retirée',
    changed: 'règle modifiée',
    reworded: 'phrase réécrite',
    moved: 'règle déplacée',
  } satisfies Record<RuleChange, string>,
  places: {
    accounts: 'les comptes des familles',
    activities: 'la liste des activités',
    calendar: 'les jours de la commune',
    centres: 'les centres',
    contacts: 'les contacts',
    crest: 'le blason',
    documents: 'les documents',
    labels: 'les mots de la commune',
    languages: 'les langues',
    links: 'les liens',
    localName: 'le nom dans la langue du pays',
    mailTexts: 'les textes des courriels',
    name: 'le nom de la commune',
    news: 'les actualités',
    portalName: 'le nom du portail',
    procedures: 'les démarches',
    publication: 'la façon de publier',
    services: 'les services',
    practicalInfo: 'les informations pratiques',
    publicHolidays: 'les jours fériés',
    schoolZone: 'la zone scolaire',
    signature: 'la signature des courriels',
    theme: 'les couleurs',
    timeZone: 'le fuseau horaire',
    welcome: 'le mot d’accueil',
  } as Record<string, string>,
  otherPlace: 'les autres réglages',
  activity: (label: string) => `la fiche de « ${label} »`,
  verbs: {
    book: 'réserver',
    modify: 'modifier',
    cancel: 'annuler',
    justify: 'justifier une absence',
  } satisfies Record<RuledAction, string>,
  reworded: (was: string, is: string) => `Avant : « ${was} » Après : « ${is} »`,
  example: {
    moment: (verb: string, day: string, was: string, is: string) =>
      `Pour ${verb} le ${day} : ${was} (avant), ${is} (après).`,
    late: (at: string, verb: string, day: string, was: string, is: string) =>
      `Le ${at}, pour ${verb} le ${day} : ${was} (avant), ${is} (après).`,
    price: (family: string, quotient: string, was: string, is: string) =>
      `${family}, au quotient de ${quotient} : ${was} (avant), ${is} (après).`,
    none: 'Aucun des jours à venir n’est jugé autrement.',
  },
  moment: {
    at: (day: string, time: string) => `${day} à ${time}`,
    until: (moment: string) => `au plus tard le ${moment}`,
    from: (moment: string) => `à partir du ${moment}`,
    window: (from: string, to: string) => `du ${from} au ${to}`,
    noRule: 'aucune règle',
    noDeadline: 'sans date limite',
    always: 'toujours ouvert',
    notHeld: 'pas de séance',
    without: {
      'no-booking-needed': 'sans réservation',
      always: 'sans date limite',
      never: 'jamais en ligne',
      'calendar-unknown': 'pas de date : l’année scolaire n’est pas connue',
      'date-not-announced': 'pas de date : elle n’est pas annoncée',
      'period-unknown': 'pas de date : la période n’est pas connue',
      'start-time-unknown': 'pas de date : l’heure du service n’est pas connue',
      'weekday-without-row': 'pas de date : rien n’est dit pour ce jour de la semaine',
    } satisfies Record<WithoutMoment, string>,
    closed: {
      'not-announced': 'fermé : l’ouverture n’est pas annoncée',
      'period-unknown': 'fermé : la période n’est pas connue',
      'calendar-unknown': 'fermé : l’année scolaire n’est pas connue',
      'not-your-phase': 'fermé pour cette famille',
    } satisfies Record<WithoutOpening, string>,
  },
  verdicts: {
    accepted: 'accepté',
    noted: 'accepté, et noté',
    surcharged: 'majoré',
    'to-centre': 'soumis à l’accord du centre',
    refused: 'refusé',
    'not-open': 'pas encore ouvert',
    withdrawn: 'activité retirée',
  } satisfies Record<Verdict, string>,
  effects: {
    add: (amount: string) => `accepté, ${amount} de plus`,
    percent: (percent: string) => `accepté, ${percent} % de plus`,
    multiply: (by: string) => `accepté, prix multiplié par ${by}`,
    replace: (amount: string) => `accepté, au prix de ${amount}`,
    tariff: 'accepté, à un autre tarif',
    announced: 'accepté, majoration à fixer',
    bill: 'accepté, le service reste dû',
    warn: 'accepté, avec un avertissement',
    block: 'accepté, avec un blocage',
    refuse: 'refusé',
    'ask-centre': 'à demander au centre',
    'waiting-list': 'liste d’attente',
    approval: 'soumis à accord',
  },
  price: {
    family: 'Une famille de la commune avec un enfant',
    familyWith: (details: string) => `Une famille de la commune avec un enfant (${details})`,
    none: 'pas de prix',
    formula: 'formule',
    level: 'niveau',
    site: 'lieu',
    fund: 'régime',
    profile: 'profil',
    on: 'au tarif du',
  },
  weeks: {
    caption: (activity: string, from: string, to: string) => `${activity}, du ${from} au ${to}`,
    day: 'Jour',
    column: { book: 'Réserver', cancel: 'Annuler' } satisfies Record<PreviewedAction, string>,
    side: (action: string, side: string) => `${action}, ${side}`,
    change: 'Changement',
    changes: 'change',
    same: 'pareil',
    none: 'Aucun jour des six prochaines semaines n’ouvre ni ne ferme autrement.',
    empty: 'Pas de séance dans les six prochaines semaines.',
    usualDays: 'Cette activité ne se réserve pas ici : les jours sont ceux d’une activité de cette sorte.',
  },
  lastMonth: {
    cut: 'Il y avait trop de réservations pour toutes les relire : seules les premières du mois sont comptées.',
    read: (n: number, month: string) =>
      `${some(n, 'réservation ou annulation relue', 'réservations et annulations relues')}, pour ${month}.`,
    none: 'Aucune n’aurait été jugée autrement.',
    unread: (month: string) => `Aucune réservation ${ofMonth(month)} n’est concernée.`,
    tally: (action: PreviewedAction, change: ActChange, n: number, families: number) => {
      const [one, many] = become[action][change]
      const are = n < 2 ? `aurait été ${one}` : `auraient été ${many}`
      return `${some(n, ...acts[action])} ${ofFamilies(families)} ${are}.`
    },
    more: (amount: string) => `Pour les retards, les familles auraient payé ${amount} de plus.`,
    less: (amount: string) => `Pour les retards, les familles auraient payé ${amount} de moins.`,
    toFix: (n: number) =>
      `${some(n, 'montant est', 'montants sont')} à fixer à la main : le règlement ou le quotient ne le donne pas.`,
    atDiscretion: (n: number) =>
      `Pour ${some(n, 'demande', 'demandes')}, un agent décide chaque fois s’il applique la majoration.`,
    refusedThen:
      'Ce que le portail avait refusé n’a laissé aucune réservation, et n’est donc pas compté ici.',
    notReplayed: (parts: string) => `Ne sont pas rejoués sur le mois : ${parts}.`,
    list: (n: number) => `Voir ${some(n, 'la demande', 'les demandes')}`,
    listed: (n: number, all: number) => `Les ${count.format(n)} premières sur ${count.format(all)}.`,
    caption: 'Demandes jugées autrement',
    columns: {
      request: 'Demande',
      day: 'Séance',
      done: 'Fait le',
      before: 'Avant',
      after: 'Après',
      difference: 'Écart',
    },
    number: (n: number) => `n° ${n}`,
    done: { book: 'réservé le', cancel: 'annulé le' } satisfies Record<PreviewedAction, string>,
    unknown: 'à fixer',
  },
  prices: {
    replay: (activity: string, month: string, bookings: number, was: string, is: string) =>
      `${activity} : ${some(bookings, 'réservation', 'réservations')} ${ofMonth(month)}, ${was} avant, ${is} après.`,
    families: (more: number, less: number) =>
      `${some(more, 'famille aurait payé', 'familles auraient payé')} plus, ${some(less, 'famille', 'familles')} moins.`,
    notPriced: (n: number) =>
      `Le prix de ${some(n, 'réservation', 'réservations')} ne se calcule pas : quotient inconnu, ou tarif qui demande autre chose.`,
    none: 'Aucun prix ne change pour une famille de la commune avec un enfant.',
    more: 'D’autres cas changent aussi : seuls les premiers sont montrés.',
    inCase: (activity: string, details: string) => `${activity} (${details})`,
    title: (activity: string) => `${activity} : le prix selon le quotient familial`,
    description: (highest: string, most: string) =>
      `Deux lignes, de 0 à ${most} de quotient : en tirets le prix d’avant, en trait plein celui d’après. Prix le plus haut : ${highest}. Le tableau donne chaque tranche.`,
    xLabel: 'Quotient familial',
    yLabel: 'Prix',
    caption: (activity: string) => `${activity} : prix par tranche de quotient`,
    columns: { quotient: 'Quotient', before: 'Avant', after: 'Après', difference: 'Écart' },
    all: 'tous les quotients',
    from: (amount: string) => `à partir de ${amount}`,
    between: (from: string, to: string) => `de ${from} à ${to}`,
    range: (from: string, to: string) => `de ${from} à ${to}`,
    noTariff: 'pas de tarif',
  },
}
