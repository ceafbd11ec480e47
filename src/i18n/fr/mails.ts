/** Subjects carry no personal data: they are read on locked screens. */
export const mails = {
  hello: 'Bonjour {name},',
  regards: 'Cordialement,',
  question: 'Une question ?',
  automatic: '{commune}, {portal} : ce courriel est envoyé automatiquement, n’y répondez pas.',
  copyLink: 'Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :',
  activation: {
    subject: 'Activez votre compte',
    intro: '{commune} a ouvert votre compte sur son espace citoyens.',
    identifier: 'Votre identifiant : {identifier}',
    action: 'Activer mon compte',
    validity: 'Ce lien est valable jusqu’au {date}, {time}.',
    notYou: 'Si ce compte n’est pas pour vous, ne faites rien.',
  },
  password: {
    subject: 'Choisissez un nouveau mot de passe',
    intro: 'Vous avez demandé à changer votre mot de passe.',
    identifier: 'Votre identifiant : {identifier}',
    action: 'Choisir un nouveau mot de passe',
    validity: 'Ce lien est valable jusqu’au {date}, {time}.',
    notYou: 'Si ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a changé',
    intro: 'Le mot de passe de votre compte vient de changer. Tous vos appareils ont été déconnectés.',
    notYou: 'Si ce n’était pas vous, appelez la mairie.',
  },
  booking: {
    bookedSubject: 'Réservation enregistrée, demande n° {number}',
    cancelledSubject: 'Annulation enregistrée, demande n° {number}',
    bothSubject: 'Réservations modifiées, demande n° {number}',
    intro: 'Nous avons bien enregistré votre demande n° {number} du {date} à {time}.',
    activity: 'Activité : {activity}',
    booked: 'Réservé',
    cancelled: 'Annulé',
    centre: 'Centre : {centre}',
    until: 'modifiable jusqu’au {date}, {time}',
    cancelledSince: 'annulé depuis par une autre demande',
    action: 'Voir mon agenda',
  },
  /** The two forms of a mail, on the page of the demonstration's mailbox. */
  forms: { text: 'Texte', html: 'Mise en forme' },
}
