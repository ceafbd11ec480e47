/** The pages of « Réglages »: French only, the language of the règlement. */
export const settingsWords = {
  title: 'Réglages',
  intro:
    'Ce que la commune a décidé : ses activités, ses délais, ses tarifs, ses textes. Rien ne change pour les familles avant la publication.',
  back: 'Réglages',
  draft: {
    title: (count: number) =>
      count === 1
        ? 'Un changement n’est pas encore publié'
        : `${count} changements ne sont pas encore publiés`,
    isTyping: 'Un formulaire n’est pas terminé',
    typingText: 'Ce que vous y avez tapé est gardé, et rien n’est encore changé.',
    resume: 'Reprendre ce formulaire',
    text: 'Personne d’autre ne les voit. Regardez-en l’effet, puis publiez.',
    preview: 'Aperçu et publication',
    discard: 'Abandonner mes changements',
    discardTitle: 'Abandonner tous vos changements ?',
    discardLost: 'Ce que vous avez changé depuis la dernière publication sera perdu.',
    isProposed: 'Votre proposition attend qu’une autre personne la publie.',
  },
  behind: {
    title: 'Une autre version a été publiée depuis',
    text: 'Vos changements sont gardés. Voyez les deux ensemble avant de continuer.',
    together: 'Voir les deux ensemble',
  },
  coming: (version: number, day: string) => `La version ${version} prendra effet le ${day}.`,
  /** What has just been done. */
  said: {
    garde: 'C’est enregistré dans vos changements, à publier.',
    liste: 'La liste est changée, à publier.',
    abandon: 'Vos changements sont abandonnés.',
  },
  versions: 'Versions publiées',
  portal: 'Le portail à une autre date',
  activities: {
    title: 'Activités',
    intro: 'Pour chacune : séances, délais, ouvertures, hors délai, absences, tarifs, limites, conditions.',
    add: 'Ajouter une activité',
    isBookable: 'se réserve en ligne',
    isNot: 'présentée, sans réservation en ligne',
    rules: (count: number) => (count === 0 ? 'aucune règle' : count === 1 ? 'une règle' : `${count} règles`),
  },
  town: { title: 'La commune' },
  blocks: {
    identite: [
      'Nom, accueil et signature',
      'Ce que lisent les familles en arrivant, et la signature des courriels.',
    ],
    theme: ['Couleurs', 'Elles sont refusées si un texte y devenait illisible.'],
    calendrier: ['Calendrier', 'Zone scolaire, jours fériés, fermetures, ponts, jours de guichet.'],
    accounts: ['Ouverture des comptes', 'Par la mairie ou par la famille, et qui appeler.'],
    labels: ['Vos mots', 'Comment la commune appelle ce que tout portail a.'],
    publication: ['Publication à deux', 'Si une deuxième personne doit publier.'],
  },
  lists: {
    services: ['Services', 'Les agents peuvent n’en voir qu’un.', 'Ajouter un service'],
    contacts: ['Contacts', 'À qui s’adresser, pour quoi, à quelles heures.', 'Ajouter un contact'],
    centres: ['Centres et écoles', 'Où les enfants sont accueillis.', 'Ajouter un centre'],
    news: ['Actualités', 'Pour tous, ou pour les familles connectées.', 'Ajouter une actualité'],
    practicalInfo: ['Informations utiles', 'Les pages que les familles lisent.', 'Ajouter une information'],
    documents: [
      'Documents',
      'Règlement, formulaires, programmes à lire ou à imprimer.',
      'Ajouter un document',
    ],
    mailTexts: [
      'Textes des courriels',
      'Un paragraphe à vous dans les courriels du portail.',
      'Ajouter un texte',
    ],
    procedures: ['Démarches', 'Ce qu’une famille peut demander, et qui en décide.', 'Ajouter une démarche'],
  },
  list: {
    none: 'La liste est vide.',
    edit: 'Modifier',
    remove: 'Retirer',
    up: 'Monter',
    down: 'Descendre',
    removeTitle: (name: string) => `Retirer « ${name} » ?`,
    removeLost: 'Vous pourrez encore abandonner ce changement avant la publication.',
  },
  activity: {
    presentation: 'Présentation',
    sessions: 'Séances, horaires et places',
    sessionsText: 'Jours, moments de la journée, centres et places.',
    noSessions: 'Cette activité n’est pas réservée en ligne.',
    openBooking: 'Ouvrir à la réservation en ligne',
    sentences: 'Règles écrites seulement',
    remove: 'Retirer cette activité',
    none: 'Aucune règle n’est calculée pour cette activité.',
    otherRules: 'Ajouter une autre règle',
    example: 'Exemple',
    source: 'Source',
    assumed: 'à confirmer par la commune',
    isFor: 'Pour',
    remains: 'Question ouverte',
  },
  /** Title of the list, and what its button adds; in the order of the page. */
  parts: {
    openings: ['Ouverture des réservations', 'Ajouter une ouverture'],
    deadlines: ['Délais', 'Ajouter un délai'],
    graces: ['Périodes où le délai ne joue pas', 'Ajouter une période'],
    late: ['Hors délai', 'Ajouter une règle hors délai'],
    absences: ['Absences', 'Ajouter une règle d’absence'],
    penalties: ['Pénalités', 'Ajouter une pénalité'],
    tariffs: ['Tarifs', 'Ajouter un tarif'],
    quotients: ['Quotient familial', 'Ajouter une règle de quotient'],
    payment: ['Paiement', 'Ajouter une règle de paiement'],
    billing: ['Ce qui est facturé', 'Ajouter une règle de facturation'],
    residency: ['Qui est de la commune', 'Ajouter une règle'],
    limits: ['Limites par enfant', 'Ajouter une limite'],
    eligibility: ['Conditions pour réserver', 'Ajouter une condition'],
    quotas: ['Partage des places', 'Ajouter un partage'],
    allocation: ['Attribution des places', 'Ajouter une règle d’attribution'],
    waitingList: ['Liste d’attente', 'Ajouter une règle de liste d’attente'],
    eventMinimum: ['Effectif minimum', 'Ajouter un minimum'],
    decisions: ['Qui accepte les demandes', 'Ajouter une règle de décision'],
  },
  actions: { book: 'réserver', modify: 'modifier', cancel: 'annuler', justify: 'justifier une absence' },
  deadlineExample: {
    until: (service: string, moment: string) => `Pour le ${service} : au plus tard le ${moment}.`,
    always: (service: string) => `Pour le ${service} : jusqu’au dernier moment.`,
    never: (service: string) => `Pour le ${service} : jamais.`,
  },
  form: {
    title: (name: string) => `Modifier : ${name}`,
    add: (name: string) => `Ajouter : ${name}`,
    cancel: 'Revenir sans enregistrer',
    elsewhere:
      'Vous avez changé ces réglages sur une autre page depuis. Voici ce que vous aviez tapé ici : vérifiez, puis enregistrez.',
    readOnly: 'Vous pouvez lire ce réglage ; un administrateur le change.',
    stillNamed: (count: number) =>
      count === 1
        ? 'Impossible de retirer : une autre règle s’en sert encore.'
        : `Impossible de retirer : ${count} autres règles s’en servent encore.`,
  },
} as const
