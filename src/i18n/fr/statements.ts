/** The two statements that the law asks of every town: RGAA 4.1.2 (article 47 of law 2005-102), GDPR article 13. */
export const statements = {
  accessibility: {
    title: 'Déclaration d’accessibilité',
    commitment:
      '{commune} s’engage à rendre ses services en ligne accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
    scope: 'Cette déclaration s’applique à ce portail : {address}.',
    stateTitle: 'État de conformité',
    state:
      'Ce portail n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2 : aucun audit de conformité n’a encore été réalisé.',
    resultsTitle: 'Résultats des tests',
    results:
      'Sans audit, aucun taux de conformité ne peut être annoncé. Des contrôles automatiques sont faits sur chaque page avant chaque mise en service ; ils ne remplacent pas un audit.',
    contentsTitle: 'Contenus non accessibles',
    nonConformities: 'Non-conformités',
    nonConformitiesText:
      'Elles seront listées ici après l’audit. Nous savons déjà que certains textes de la commune n’existent qu’en français et que les documents qu’elle joint ne sont pas tous balisés.',
    burden: 'Dérogations pour charge disproportionnée',
    burdenText: 'Aucune dérogation n’est demandée.',
    exempt: 'Contenus non soumis à l’obligation d’accessibilité',
    exemptText: 'Les sites vers lesquels ce portail renvoie ont leur propre déclaration.',
    planTitle: 'Schéma pluriannuel et plan d’action',
    plan: 'La commune n’a pas encore publié son schéma pluriannuel de mise en accessibilité ni son plan d’action de l’année. Ils seront publiés sur cette page.',
    madeTitle: 'Établissement de cette déclaration',
    madeOn: 'Cette déclaration a été établie le {date}.',
    technologies:
      'Technologies utilisées : HTML, CSS, JavaScript, SVG, WAI-ARIA. Tout le portail fonctionne sans JavaScript.',
    environment:
      'Vérifications faites avec le navigateur Chromium, sur ordinateur et à la taille d’un téléphone, et avec l’outil axe-core.',
    contactTitle: 'Retour d’information et contact',
    contact:
      'Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez-nous ou appelez-nous : nous vous orienterons vers une autre solution ou vous donnerons le contenu sous une autre forme. Nous répondons dans la semaine.',
    appealTitle: 'Voies de recours',
    appeal:
      'Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez :',
    appealForm: 'écrire un message au Défenseur des droits',
    appealDelegate: 'contacter le délégué du Défenseur des droits de votre région',
    appealPost:
      'envoyer un courrier, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
    appealPhone: 'appeler le <phone></phone>',
  },
  privacy: {
    title: 'Données personnelles',
    intro:
      'Ce que ce portail sait de votre famille, pourquoi, pour combien de temps, et comment exercer vos droits.',
    controllerTitle: 'Qui est responsable',
    controller:
      '{commune} est responsable du traitement. La plateforme qui héberge ce portail agit pour elle, sur ses instructions (article 28 du règlement général sur la protection des données, RGPD), et ne peut pas lire les dossiers des familles.',
    purposesTitle: 'Pourquoi ces données',
    purposes: {
      account: 'Ouvrir votre compte et vous reconnaître quand vous vous connectez.',
      booking:
        'Réserver et annuler les activités de vos enfants, dans les délais et les places de chaque centre.',
      contact: 'Vous écrire : activation du compte, confirmation de chaque demande.',
      security: 'Protéger les comptes : essais de connexion limités, journal des actions.',
    },
    basisTitle: 'Sur quelle base',
    basis:
      'L’exécution d’une mission d’intérêt public : l’accueil des enfants (RGPD, article 6, paragraphe 1, point e).',
    dataTitle: 'Quelles données, combien de temps',
    dataCaption: 'Données conservées et durées',
    dataColumn: 'Données',
    durationColumn: 'Durée',
    data: {
      household:
        'Foyer : noms, prénoms, dates de naissance, adresses électroniques, lien entre adultes et enfants',
      bookings: 'Inscriptions, réservations, annulations et demandes',
      account: 'Compte : identifiant, empreinte du mot de passe, langue',
      signIn: 'Connexions ouvertes',
      drafts: 'Brouillons de réservation',
      tries: 'Essais de connexion manqués et liens envoyés, sous forme d’empreintes',
      mails: 'Courriels à envoyer et envoyés : à qui, quand, à quel sujet',
      archives:
        'Archive de toute la commune, faite à la demande de la commune ou de la plateforme, que la commune seule lit',
      journal: 'Journal des actions et des connexions',
    },
    durations: {
      household: 'tant qu’un enfant fréquente un service, puis jusqu’à la fin de l’année scolaire suivante',
      bookings: 'jusqu’à la fin de l’année scolaire suivante ; dix ans si elles ont donné lieu à facture',
      account: 'tant que le foyer est connu de la commune',
      signIn: 'douze heures, ou jusqu’à la déconnexion',
      drafts: 'treize mois après la dernière modification',
      tries: 'un jour pour les essais, trente jours pour les liens',
      mails: 'quatre-vingt-dix jours',
      archives: 'sept jours',
      journal:
        'douze mois au moins : le portail n’en peut rien retirer, l’hébergeur efface à la main, une fois par an, ce qui est plus ancien',
    },
    durationsNote:
      'Ces durées sont proposées à la commune, qui les confirme avec son délégué à la protection des données et son service d’archives. La destruction demande l’accord des archives départementales.',
    neverTitle: 'Ce qui n’est jamais demandé',
    never: 'Ni nationalité, ni religion, ni origine, ni numéro de sécurité sociale, ni nature d’un handicap.',
    recipientsTitle: 'Qui peut les lire',
    recipients:
      'Les adultes du foyer, chacun avec son propre compte, et les agents de la commune chargés de l’enfance. Aucune donnée n’est vendue. Un prestataire d’envoi reçoit l’adresse et le texte des courriels.',
    cookiesTitle: 'Cookies',
    cookies:
      'Tous nécessaires : celui de votre connexion, celui de la langue choisie, deux qui protègent l’adresse de connexion réservée aux programmes, quand elle sert, et, pour les agents de la commune, les mots de leur dernière recherche, dix minutes. Aucune mesure d’audience, aucune publicité : c’est pourquoi rien ne vous est demandé à l’arrivée.',
    rightsTitle: 'Vos droits',
    rights:
      'Vous pouvez demander à voir vos données, à les corriger, à les effacer dans les limites de la comptabilité publique et des archives, à en limiter l’usage, ou vous y opposer. Écrivez ou appelez :',
    complaint: 'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL',
  },
}
