import type { Messages } from '@/i18n/fr/messages'

export const reglement: Messages['reglement'] = {
  limits: {
    'too-many-centres': 'центров на одного ребенка – не более {max}, а получилось бы: {centres}',
    'too-many-in-day': 'видов досуга в день – не более {max}, а получилось бы: {asked} ({on})',
    'slot-taken': 'в одно и то же время – только один вид досуга ({on})',
    'too-few-days-in-week':
      'дней в неделю – не менее {min}, а получилось бы: {days} (неделя, которая начинается {weekOf})',
    'too-many-days-in-week':
      'дней в неделю – не более {max}, а получилось бы: {days} (неделя, которая начинается {weekOf})',
    'too-few-in-period':
      '{counted, select, week {недель} other {дней}} за период – не менее {min}, а получилось бы: {asked} (период, который начинается {periodFromOn})',
    'too-many-in-period':
      '{counted, select, week {недель} other {дней}} за период – не более {max}, а получилось бы: {asked} (период, который начинается {periodFromOn})',
    'leave-out':
      'в периоде, который начинается {periodFromOn}, нужно оставить свободными не менее {leaveOut} из {offered} дат, а запрошено: {asked}',
    'below-share':
      'в периоде, который начинается {periodFromOn}, нужно взять не менее {least} из {offered} дат, а получилось бы: {asked}',
    'week-not-whole': 'неделю, которая начинается {weekOf}, заказывают целиком; не хватает: {lacking}',
    'period-unknown': 'период для этой даты ({on}) неизвестен, позвоните в мэрию',
  },
  late: {
    none: 'после срока, на этот раз без последствий',
    warn: 'после срока',
    bill: 'после срока: {maybe, select, yes {оплата может быть сохранена} other {оплата сохраняется}}',
    add: 'после срока: {maybe, select, yes {возможна доплата {amount}} other {доплата {amount}}}',
    percent: 'после срока: {maybe, select, yes {возможна доплата {percent} %} other {доплата {percent} %}}',
    multiply:
      'после срока: {maybe, select, yes {цена может быть умножена на {by}} other {цена умножается на {by}}}',
    replace:
      'после срока: {maybe, select, yes {цена может составить {amount}} other {цена составит {amount}}}',
    tariff:
      'после срока: {maybe, select, yes {может применяться другой тариф} other {применяется другой тариф}}',
    announced: 'после срока: возможна доплата',
  },
  lateTitle: 'После срока',
  rule: 'Правило: {article}',
  instead: {
    refuse: 'Выберите другую дату.',
    'waiting-list': 'Попросите по телефону место в листе ожидания.',
    approval: 'Коммуна еще может согласиться: попросите об этом по телефону.',
  },
  opening: {
    later: 'Запись откроется: {date}, {time}.',
    unknown: 'Запись еще не открыта: дата не объявлена.',
    others: 'Для вашей семьи запись не открывается.',
    over: 'Запись на эту дату закрыта.',
  },
  graceUntil: 'без ограничения срока для запросов до {date}',
  lateSince: 'Срок истек: {date}, {time}.',
}
