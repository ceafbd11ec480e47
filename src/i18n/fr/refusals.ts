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
  'deadline-passed':
    'Trop tard : {action, select, cancel {l’annulation} other {la réservation}} était possible jusqu’au {lastMoment}.',
  'never-open':
    'Cette date ne se {action, select, cancel {annule} other {réserve}} pas en ligne : appelez la mairie.',
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
}
