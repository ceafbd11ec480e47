import type { Messages } from '@/i18n/fr/messages'

export const reglement: Messages['reglement'] = {
  limits: {
    'too-many-centres': 'centres for one child: {max} at most, and it would be {centres}',
    'too-many-in-day': 'activities in a day: {max} at most, and it would be {asked} on {on}',
    'slot-taken': 'only one activity at the same time, on {on}',
    'too-few-days-in-week': 'days in a week: {min} at least, and it would be {days} in the week of {weekOf}',
    'too-many-days-in-week': 'days in a week: {max} at most, and it would be {days} in the week of {weekOf}',
    'too-few-in-period':
      '{counted, select, week {weeks} other {days}} in a period: {min} at least, and it would be {asked} in the one from {periodFromOn}',
    'too-many-in-period':
      '{counted, select, week {weeks} other {days}} in a period: {max} at most, and it would be {asked} in the one from {periodFromOn}',
    'leave-out':
      'dates to leave out in the period from {periodFromOn}: {leaveOut} at least of {offered}, and you ask for {asked}',
    'below-share':
      'dates to take in the period from {periodFromOn}: {least} at least of {offered}, and it would be {asked}',
    'week-not-whole': 'the week of {weekOf} is booked as a whole; missing: {lacking}',
    'period-unknown': 'the period of {on} is not known, call the town hall',
  },
  late: {
    none: 'late, without consequence this time',
    warn: 'late',
    bill: 'late: {maybe, select, yes {may still be charged} other {is still charged}}',
    add: 'late: {maybe, select, yes {possible surcharge of {amount}} other {surcharge of {amount}}}',
    percent: 'late: {maybe, select, yes {possible surcharge of {percent}%} other {surcharge of {percent}%}}',
    multiply:
      'late: {maybe, select, yes {the price may be multiplied by {by}} other {price multiplied by {by}}}',
    replace: 'late: {maybe, select, yes {the price may become {amount}} other {the price becomes {amount}}}',
    tariff: 'late: {maybe, select, yes {another rate may apply} other {another rate applies}}',
    announced: 'late: a surcharge may apply',
  },
  lateTitle: 'After the deadline',
  rule: 'Rule: {article}',
  instead: {
    refuse: 'Choose another date.',
    'waiting-list': 'Ask by telephone for a place on the waiting list.',
    approval: 'The town may still accept it: ask by telephone.',
  },
  opening: {
    later: 'Opens on {date} at {time}.',
    unknown: 'Not open yet: the date has not been announced.',
    others: 'Does not open to your household.',
    over: 'Bookings for this date are closed.',
  },
  graceUntil: 'no deadline for what you ask for until {date}',
  lateSince: 'The deadline passed on {date}, {time}.',
}
