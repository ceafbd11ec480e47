/** The pages of « Réglages » that publish: preview, two at once, versions, the portal at another date. French only. */
export const versionWords = {
  preview: {
    title: 'Aperçu avant publication',
    intro: 'Ce que vos changements feraient. Rien n’est encore publié.',
    nothing: 'Aucun changement n’attend d’être publié.',
    base: (version: number) => `Comparé à la version ${version}.`,
    typing: {
      title: 'Un formulaire n’est pas terminé',
      text: 'Ce que vous y avez tapé est gardé, et ne sera pas publié tant qu’il ne convient pas.',
      link: 'Reprendre ce formulaire',
    },
    findings: {
      title: (count: number) =>
        count === 1 ? 'Une chose semble se contredire' : `${count} choses semblent se contredire`,
      text: 'Vous pouvez publier quand même, si c’est bien ce que la commune veut dire.',
      before: (count: number) =>
        count === 1
          ? 'Une autre était là avant vos changements'
          : `${count} autres étaient là avant vos changements`,
      link: 'Voir ce réglage',
    },
    sameWords: {
      title: 'Une règle change, et pas ce que lisent les familles',
      text: (label: string, sentence: string) => `« ${label} » : ${sentence}`,
      link: 'Revoir la phrase',
    },
    behind: {
      title: (version: number, author: string) => `${author} a publié la version ${version} depuis`,
      withdrawn: (version: number) => `La version ${version}, d’où partaient vos changements, a été retirée`,
      text: 'Vos changements sont gardés. Réunissez les deux avant de publier.',
      colleague:
        'Cette proposition part d’une version plus ancienne : qui l’a faite doit d’abord réunir les deux.',
      link: 'Voir les deux ensemble',
    },
    proposal: {
      from: (name: string) => `${name} propose ces changements`,
      mine: 'Votre proposition attend qu’une autre personne la publie',
      mineText: 'Reprenez-la pour la changer encore : elle devra être proposée de nouveau.',
      takeBack: 'Reprendre ma proposition',
      date: 'Date d’effet proposée',
      reason: 'Motif',
      decision: 'Délibération',
    },
    lost: {
      title: (bookings: number, households: number) =>
        `${bookings === 1 ? 'Une réservation porte' : `${bookings} réservations portent`} sur des séances qui n’auraient plus lieu (${households === 1 ? 'une famille' : `${households} familles`})`,
      text: 'Elles restent notées, et l’agenda de chaque famille dira que la séance n’a plus lieu. Le portail n’envoie pas de courriel pour cela : prévenez ces familles.',
      days: (days: readonly string[], more: number) =>
        `Jours concernés : ${days.join(', ')}${more > 0 ? `, et ${more} autres` : ''}.`,
    },
    readOnly: 'Vous pouvez lire cet aperçu ; un administrateur publie.',
  },
  publication: {
    title: 'Publier',
    proposeTitle: 'Proposer à la publication',
    date: 'Date d’effet',
    dateHint: (today: string) => `Aujourd’hui, le ${today}, ou un jour à venir.`,
    meaning: (day: string) =>
      `Par exemple, à partir du ${day} à 0 h, ce que demandent les familles est jugé par la nouvelle version ; ce qui a été demandé avant reste jugé par la version d’avant. Si vous choisissez aujourd’hui, la nouvelle version vaut tout de suite.`,
    waiting: (version: number, day: string) =>
      `La version ${version} attend déjà le ${day}, et vos changements partent d’elle. Si vous choisissez ce jour-là ou un jour plus tôt, la vôtre la remplace, et ce qu’elle changeait commence avec la vôtre.`,
    reason: 'Motif',
    reasonHint: 'Il reste dans la liste des versions, comme « Délai du mercredi ramené à dix jours ».',
    decision: 'Délibération',
    decisionHint: 'Numéro et date, s’il y en a une.',
    publish: 'Publier',
    propose: 'Proposer à la publication',
    bySecond: 'Votre commune demande deux personnes : une autre publiera ce que vous proposez.',
    back: 'Revenir aux réglages',
  },
  together: {
    title: 'Vos changements et ceux d’un collègue',
    intro:
      'Une version a été publiée pendant que vous changiez les réglages. Rien n’est perdu : voici les deux.',
    none: 'Aucune version n’a été publiée depuis vos changements.',
    theirs: 'Ce qui a été publié depuis',
    withdrawn: (version: number) =>
      `La version ${version}, d’où partaient vos changements, a été retirée : voici ce que son retrait change.`,
    published: (version: number, author: string, day: string) => `Version ${version}, ${author}, le ${day}`,
    mine: 'Ce que vous changez',
    joined: 'Ce que vous n’avez pas changé tous les deux est réuni sans question.',
    conflicts: 'À choisir',
    conflict: 'Vous avez changé ces réglages tous les deux : lequel garder ?',
    choose: 'Choisir',
    keepMine: (value: string) => `Mon changement : ${value}`,
    keepTheirs: (version: number, value: string) => `La version ${version} : ${value}`,
    faults: (count: number) =>
      count === 1
        ? 'Réunis, les deux ne vont pas ensemble : un réglage en nomme un autre qui n’y est plus.'
        : `Réunis, les deux ne vont pas ensemble : ${count} réglages ne conviennent plus.`,
    faultsText: 'Changez d’abord votre brouillon, puis revenez ici ; ou abandonnez vos changements.',
    submit: (version: number) => `Reprendre mes changements sur la version ${version}`,
  },
  versions: {
    title: 'Versions publiées',
    intro:
      'Chaque publication reste. Ce qui a été demandé sous une version est jugé par elle, même après une autre.',
    caption: 'Les versions, la dernière d’abord',
    said: {
      publiee: (version: number, moment: string) =>
        `La version ${version} est publiée : ce qui est demandé à partir du ${moment} est jugé par elle.`,
      proposee: 'Vos changements sont proposés : une autre personne peut les publier.',
      retiree: 'La version est retirée.',
    },
    columns: {
      version: 'Version',
      state: 'État',
      effective: 'Date d’effet',
      published: 'Publiée le',
      author: 'Par',
      proposedBy: (name: string) => `proposée par ${name}`,
      reason: 'Motif',
      decision: 'Délibération',
    },
    name: (version: number) => `Version ${version}`,
    states: {
      'in-force': 'en vigueur',
      coming: 'à venir',
      withdrawn: 'retirée',
      past: 'passée',
    },
    compare: 'Comparer',
    withdraw: 'Retirer',
    withdrawTitle: (version: number) => `Retirer la version ${version} ?`,
    withdrawLost: (day: string) =>
      `Elle ne prendra pas effet le ${day}. Vous pourrez la restaurer comme un nouveau changement.`,
    withdrawMiddle: 'Une version plus tardive contient déjà ce qu’elle change, et reste à venir.',
    proposals: 'Propositions à publier',
    proposal: (name: string, day: string) => `${name}, le ${day}`,
    look: 'Voir et publier',
    none: '–',
  },
  version: {
    title: (version: number) => `Version ${version}`,
    comparedTo: (version: number, other: number) => `De la version ${other} à la version ${version}`,
    choose: 'Comparer avec',
    compare: 'Comparer',
    same: 'Les deux versions disent la même chose.',
    alone: 'Il n’y a pas d’autre version.',
    restore: 'Restaurer cette version',
    restoreTitle: (version: number) => `Restaurer la version ${version} ?`,
    restoreLost:
      'Elle devient votre brouillon, à publier. Si vous aviez des changements non publiés, ils sont remplacés.',
    restoreReason: (version: number) => `Retour à la version ${version}`,
  },
  change: {
    town: 'La commune',
    added: (place: string, value: string) => `${place} : ajouté${value && ` (${value})`}`,
    removed: (place: string, value: string) => `${place} : retiré${value && ` (${value})`}`,
    changed: (place: string, before: string, after: string) => `${place} : ${before} devient ${after}`,
    order: (place: string) => `${place} : l’ordre change`,
    rank: (rank: string) => `n° ${rank}`,
    yes: 'oui',
    no: 'non',
    empty: 'rien',
    items: (count: number) => (count === 1 ? 'une ligne' : `${count} lignes`),
    drawing: 'un dessin',
    block: 'un réglage',
  },
  portal: {
    title: 'Le portail à une autre date',
    intro:
      'Regardez le portail tel qu’une famille le verrait à un autre moment, avec la version de ce jour-là ou avec votre brouillon. Rien ne peut être fait à cette date : seulement lu.',
    date: 'Date',
    hour: 'Heure',
    shows: 'Réglages montrés',
    inForce: 'ceux en vigueur à cette date',
    draft: 'mon brouillon',
    submit: 'Regarder le portail',
    fault: 'Écrivez une date entre 2000 et 2100, et une heure comme 10:00.',
    kept: 'Cela dure une heure, dans ce navigateur.',
    banner: (moment: string) => `Vous regardez le portail au ${moment}`,
    withDraft: 'avec votre brouillon.',
    withVersion: (version: number) => `avec la version ${version}.`,
    back: 'Revenir à maintenant',
    activities: 'Ce que voit une famille',
    activitiesText: 'Les prochains jours d’une activité, à la date choisie.',
  },
  familyDays: {
    title: (activity: string) => `Ce que voit une famille : ${activity}`,
    intro: (moment: string) => `Les six semaines qui suivent, vues le ${moment}. Aucune place n’est comptée.`,
    caption: 'Réserver, jour par jour',
    day: 'Jour',
    state: 'Réservation',
    why: 'Règle',
    empty: 'Pas de séance dans les six semaines qui suivent.',
    open: 'ouvert',
    openUntil: (moment: string) => `ouvert, au plus tard le ${moment}`,
    opens: (moment: string) => `ouvre le ${moment}`,
    closed: 'fermé : l’ouverture n’est pas annoncée',
    late: (moment: string) => `trop tard depuis le ${moment}`,
    tooLate: 'trop tard',
    never: 'ne se réserve pas en ligne',
    outOfTime: (effect: string) => `hors délai : ${effect}`,
    units: (names: string) => `(${names})`,
    change: 'Changer de date',
  },
} as const
