import type { RefusingLimit } from '@/domain/booking/refusals'
import type { Effect } from '@/domain/late/effects'

/** What may be asked for an act that is accepted after its deadline. */
export type AcceptedEffect = Exclude<
  Effect['kind'],
  'refuse' | 'ask-centre' | 'waiting-list' | 'approval' | 'block'
>

const limits: Record<RefusingLimit, string> = {
  'too-many-centres': 'centres par enfant\u00a0: {max} au plus, et ce serait {centres}',
  'too-many-in-day': 'activités par jour\u00a0: {max} au plus, et ce serait {asked} le {on}',
  'slot-taken': 'une seule activité au même moment, le {on}',
  'too-few-days-in-week':
    'jours par semaine\u00a0: {min} au moins, et ce serait {days} la semaine du {weekOf}',
  'too-many-days-in-week':
    'jours par semaine\u00a0: {max} au plus, et ce serait {days} la semaine du {weekOf}',
  'too-few-in-period':
    '{counted, select, week {semaines} other {jours}} par période\u00a0: {min} au moins, et ce serait {asked} sur celle du {periodFromOn}',
  'too-many-in-period':
    '{counted, select, week {semaines} other {jours}} par période\u00a0: {max} au plus, et ce serait {asked} sur celle du {periodFromOn}',
  'leave-out':
    'dates à laisser libres sur la période du {periodFromOn}\u00a0: {leaveOut} au moins sur {offered}, et vous en demandez {asked}',
  'below-share':
    'dates à prendre sur la période du {periodFromOn}\u00a0: {least} au moins sur {offered}, et ce serait {asked}',
  'week-not-whole': 'la semaine du {weekOf} se réserve entière, il manque\u00a0: {lacking}',
  'period-unknown': 'la période du {on} n’est pas connue, appelez la mairie',
}

const late: Record<AcceptedEffect | 'none', string> = {
  none: 'hors délai, sans conséquence cette fois',
  warn: 'hors délai',
  bill: 'hors délai\u00a0: {maybe, select, yes {peut rester facturée} other {reste facturée}}',
  add: 'hors délai\u00a0: {maybe, select, yes {majoration possible de {amount}} other {majoration de {amount}}}',
  percent:
    'hors délai\u00a0: {maybe, select, yes {majoration possible de {percent} %} other {majoration de {percent} %}}',
  multiply:
    'hors délai\u00a0: {maybe, select, yes {le prix peut être multiplié par {by}} other {prix multiplié par {by}}}',
  replace:
    'hors délai\u00a0: {maybe, select, yes {le prix peut être porté à {amount}} other {prix porté à {amount}}}',
  tariff:
    'hors délai\u00a0: {maybe, select, yes {un autre tarif peut s’appliquer} other {un autre tarif s’applique}}',
  announced: 'hors délai\u00a0: peut être majorée',
}

/** The règlement, as it is told to families beside what they ask for. */
export const reglement = {
  limits,
  late,
  lateTitle: 'Hors délai',
  rule: 'Règle\u00a0: {article}',
  instead: {
    refuse: 'Choisissez une autre date.',
    'waiting-list': 'Demandez par téléphone une place sur la liste d’attente.',
    approval: 'La commune peut encore l’accepter\u00a0: demandez-le par téléphone.',
  },
  opening: {
    later: 'Ouvre le {date} à {time}.',
    unknown: 'Pas encore ouvert\u00a0: la date n’est pas annoncée.',
    others: 'N’ouvre pas à votre foyer.',
    over: 'Les réservations de cette date sont closes.',
  },
  graceUntil: 'sans délai pour ce que vous demandez jusqu’au {date}',
  lateSince: 'Délai dépassé depuis le {date}, {time}.',
}
