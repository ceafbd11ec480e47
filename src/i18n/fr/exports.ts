export const exports = {
  title: 'Export',
  intro:
    'Toutes les données de la commune dans une archive ZIP : pour la garder, la lire ailleurs, ou quitter la plateforme.',
  leftOut:
    'N’y sont pas : les mots de passe, les connexions ouvertes, les liens envoyés par courriel, les adresses d’agenda, les essais comptés à la connexion et les brouillons.',
  careful:
    'Cette archive contient les données personnelles de toutes les familles : gardez-la en lieu sûr. Chaque téléchargement est inscrit au journal. Elle est effacée d’ici après 7 jours ; les 5 dernières sont gardées.',
  ask: 'Demander un export',
  asked: 'L’export est demandé. Il est prêt d’ordinaire en quelques minutes.',
  refresh: 'Actualiser cette page',
  caption: 'Exports des 7 derniers jours',
  none: 'Aucun export depuis 7 jours.',
  askedAt: 'Demandé le',
  at: '{date}, {time}',
  askedBy: 'Demandé par',
  by: { agent: 'la commune', operator: 'la plateforme' },
  state: 'État',
  states: { asked: 'en préparation', ready: 'prêt', failed: 'échoué : demandez-le de nouveau' },
  size: 'Taille',
  megabytes: '{size, number} Mo',
  rows: 'Lignes',
  count: '{rows, number}',
  sha256: 'Empreinte SHA-256',
  download: 'Télécharger',
  downloadOf: 'Télécharger l’export : {at}',
  operator: {
    title: 'Export de toute la commune',
    intro:
      'Seul un administrateur de la commune peut télécharger l’archive, depuis son administration. Ici se lisent son état, sa taille et son empreinte.',
  },
  twin: {
    title: 'Jumeau de démonstration',
    intro:
      'Une autre commune, avec la même fiche et des familles inventées. Ses courriels ne partent jamais : ils restent dans sa propre boîte aux lettres.',
    create: 'Créer un jumeau de démonstration',
    see: 'Voir le jumeau',
    isTwin: 'Cette commune est un jumeau de démonstration : toutes ses familles sont inventées.',
    loading: 'Elles arrivent dans les minutes qui suivent sa création.',
    caption: 'Comptes du jumeau',
    none: 'Aucun compte.',
    who: 'Qui',
    identifier: 'Identifiant',
    password: 'Le mot de passe de chacun de ces comptes : {password}',
  },
}
