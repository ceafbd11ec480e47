/** Rules as sentences, `{n}` standing for the field of that name. The first whose fields are all there is used. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'days-before': ['Au moins {n} {unit} avant {anchor}, et ce jour-là {bound} {at}'],
  'days-after': ['Dans les {n} {unit} qui suivent, et ce jour-là {bound} {at}'],
  'same-day': ['Le jour même, {bound} {at}'],
  'hours-before': ['Au moins {hours} {counted} avant le début du service'],
  'hours-after': ['Dans les {hours} heures qui suivent le début du service'],
  'day-of-previous-month': [
    'Le {day} du mois, {monthsBack} mois avant celui du service, et ce jour-là {bound} {at}',
  ],
  'before-period-start': ['Au moins {n} {unit} avant {anchor}, et ce jour-là {bound} {at}'],
  none: ['C’est-à-dire : {meaning}'],
  'fixed-date': ['À partir du {opensOn}, à {at}'],
  before: ['{n} {unit} avant {anchor}, à {at}'],
  rolling: ['{weeks} semaines à l’avance, à {at} ; la fenêtre avance {step}'],
  'school-return': ['Le jour de la rentrée scolaire, à {at}'],
  'per-day': ['{max} activités au plus par jour'],
  'max-centres': ['{max} lieux d’accueil au plus dans {over}'],
  'per-period': ['Au moins {min} et au plus {max} {unit} par période'],
  'leave-out': ['Au moins {n} jours laissés libres dans la période'],
  'channel-share': ['{onlinePercent} % des places en ligne et {onSitePercent} % sur place'],
  'own-stock': ['{unit} a {places} places à lui'],
  'staff-ratio': ['Un adulte pour {childrenPerAdult} enfants'],
  'started-units': ['Par tranche commencée de {unitMinutes} minutes'],
  'effort-rate': ['{percent} % du {of}, de {floor} € au moins à {cap} € au plus'],
  'share-of-cost': ['{percent} % du coût réel de l’activité'],
  flat: ['{price} € pour tous'],
  'package-from': ['Dès {uses} fois, comptées en {of}'],
  instalments: ['En {count} fois, le {day} du mois, à partir de {firstMonth}'],
}

/** The sentences of a kind of rule, the fullest first; none when its fields are shown one by one. */
export const sentencesOfKind = (kind: string): readonly string[] => sentences[kind] ?? []
