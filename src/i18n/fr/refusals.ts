import type { Refusal } from '@/domain/refusal'

/** One sentence for each refusal; the facts fill it. What can still be done stands beside it on the screen. */
export const refusals: Record<Refusal['code'], string> = {
  'sign-in-failed': 'Identifiant ou mot de passe inconnu. Vérifiez, ou demandez un nouveau mot de passe.',
  'sign-in-throttled':
    'Trop d’essais. Réessayez dans {waitMinutes, plural, one {# minute} other {# minutes}}, ou demandez un nouveau mot de passe.',
  'password-too-short': 'Ce mot de passe est trop court : il faut au moins {least} caractères.',
  'password-too-long': 'Ce mot de passe est trop long : {most} caractères au plus.',
  'password-too-common': 'Ce mot de passe est trop connu : d’autres l’essaieraient. Choisissez-en un à vous.',
  'password-not-repeated': 'Les deux mots de passe ne sont pas les mêmes.',
  'password-wrong': 'Ce n’est pas votre mot de passe actuel.',
  'mailed-key-spent': 'Ce lien a déjà servi ou n’est plus valable. Demandez un nouveau courriel.',
  'mails-throttled':
    '{most, plural, one {Un courriel est déjà parti} other {# courriels sont déjà partis}} depuis une heure. Attendez avant d’en renvoyer un.',
  'identifier-taken': 'Cet identifiant est déjà pris dans votre commune.',
  'email-taken': 'Un compte existe déjà dans la commune avec cette adresse e-mail.',
  'last-administrator':
    'Il faut toujours un administrateur actif de toute la commune : donnez d’abord ce rôle à quelqu’un d’autre.',
  'own-account-stays':
    'Vous ne pouvez pas désactiver votre propre compte : un autre administrateur peut le faire.',
  'agent-of-other-services':
    'Vous ne gérez que les agents de vos services. Cochez au moins l’un d’eux, et aucun autre.',
  'deadline-passed':
    'Trop tard : {action, select, cancel {l’annulation} other {la réservation}} était possible jusqu’au {lastMoment}.',
  'never-open':
    'Cette date ne se {action, select, cancel {annule} other {réserve}} pas en ligne : appelez la mairie.',
  'session-begun': 'Cette séance a déjà commencé.',
  'not-open-yet':
    '{opens, select, later {Pas encore ouvert : ouvre le {opensAt}. Votre brouillon est gardé jusque-là.} others {Ces dates n’ouvrent pas à votre foyer : appelez la mairie.} over {Les réservations de cette date sont closes : appelez la mairie.} other {Pas encore ouvert : la date d’ouverture n’est pas annoncée. Votre brouillon est gardé.}}',
  'limit-exceeded': 'Ce n’est pas possible : {limit}.',
  'booked-by-other-household':
    'Réservé par l’autre foyer de l’enfant : lui seul, ou la mairie, peut l’annuler.',
  'request-changed': 'La demande a changé depuis ce récapitulatif. Vérifiez-la de nouveau avant de valider.',
  'session-full': 'Complet : il n’y a plus de place au centre {centre}.',
  'session-withdrawn': 'Cette séance n’a plus lieu.',
  'not-enrolled': 'L’enfant n’est pas inscrit à cette activité dans ce centre à cette date.',
  'already-elsewhere':
    'À cette heure-là, l’enfant est déjà réservé ou demandé au centre {centre}. Annulez d’abord là-bas, ou décochez ici.',
  'needs-another-unit': '« {unit} » ne se réserve pas seul : cochez aussi l’un de ces moments : {oneOf}.',
  'leaves-unit-alone': '« {left} » resterait seul ce jour-là : décochez-le aussi.',
  'nothing-to-do': 'Vous n’avez rien changé.',
  busy: 'Beaucoup de familles réservent en ce moment. Rien n’est perdu : réessayez dans quelques secondes.',
  'settings-changed-elsewhere':
    'Vous avez changé ces réglages sur une autre page depuis. Ce que vous avez tapé ici est gardé : comparez, puis enregistrez.',
  'record-published-meanwhile':
    '{author} a publié la version {version} depuis. Vos changements sont gardés : voyez les deux, puis publiez.',
  'base-version-withdrawn':
    'La version {version}, d’où partaient vos changements, a été retirée depuis. Ils sont gardés : reprenez-les, puis publiez.',
  'conflict-undecided':
    '{count, plural, one {Pour un réglage que vous avez changé tous les deux, choisissez lequel garder.} other {Pour # réglages que vous avez changés tous les deux, choisissez lequel garder.}}',
  'effective-day-past': 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir.',
  'record-has-faults':
    '{count, plural, one {Un réglage ne convient pas} other {# réglages ne conviennent pas}} : corrigez avant de publier.',
  'nothing-changed': 'Rien n’a changé : il n’y a rien à publier.',
  'not-your-service': 'Ce réglage est celui d’un service pour lequel vous ne travaillez pas.',
  'sign-in-over': 'Votre connexion a pris fin. Reprenez depuis le mot de passe.',
  'second-factor-wrong': 'Ce code n’ouvre pas. Attendez le suivant dans votre application, et donnez-le.',
  'second-factor-throttled':
    'Trop d’essais. Réessayez dans {waitMinutes, plural, one {# minute} other {# minutes}}.',
  'recovery-code-wrong': 'Ce code de secours n’ouvre pas : il a déjà servi, ou il est mal recopié.',
  'totp-key-forgotten': 'Cette clé a été montrée il y a trop longtemps. Tirez-en une autre.',
  'slug-taken': 'Une commune a déjà cette adresse.',
  'insee-code-taken': 'Ce code INSEE est déjà celui de « {slug} ».',
  'model-unknown': 'Aucune commune n’a cette adresse.',
  'record-faulty': 'Cette fiche ne peut pas être publiée.',
  'already-invited': 'Cette personne est déjà invitée : son compte s’ouvre dans la minute.',
  'state-unchanged': 'La commune est déjà dans cet état. Rechargez la page.',
}
