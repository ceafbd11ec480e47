import { Temporal } from 'temporal-polyfill'
import type { CommuneCalendar } from '@/domain/calendar/commune-calendar'
import { isOpenDay } from '@/domain/calendar/days'
import { holds } from '@/domain/deadlines/condition'
import type { Deadline } from '@/domain/deadlines/deadline'
import { deadlineFor } from '@/domain/deadlines/deadline-for'
import type { DeadlineRule } from '@/domain/deadlines/kinds'
import type { ServiceMoment } from '@/domain/deadlines/service-moment'
import { openingFor } from '@/domain/opening/opening-for'
import type { Activity } from '../activity'
import { calendarOf } from '../calendar-of'
import type { CommuneRecord } from '../record'
import { reglementOf, statedRules } from '../rules-of'
import { ruledAction, ruleFor, type Scope } from '../scope'
import { type Finding, weekdayName } from './finding'
import { servicesIn, servicesOf } from './services-of'

type Moment = Extract<Deadline, { kind: 'moment' }>
type Tried = { service: ServiceMoment; deadline: Deadline }

const said = (on: Temporal.PlainDate) => `${weekdayName(on.dayOfWeek)} ${on}`

function isAfterService({ lastMoment }: Moment, { on, startsAtTime }: ServiceMoment): boolean {
  if (!startsAtTime) return Temporal.PlainDate.compare(lastMoment.toPlainDate(), on) > 0
  return Temporal.PlainDateTime.compare(lastMoment, on.toPlainDateTime(startsAtTime)) > 0
}

/** Whether nothing is open before the deadline closes, whatever the day on which one asks. */
function opensTooLate(
  { closesAt }: Moment,
  service: ServiceMoment,
  activity: Activity,
  { actions, formula, profile }: Scope,
  calendar: CommuneCalendar,
): boolean {
  return (actions ?? ruledAction.options).some((action) => {
    const asked = { action, ...(formula && { formula }), ...(profile && { profile }) }
    const opening = ruleFor(reglementOf(activity).openings, asked, service.on)
    if (!opening) return false
    const audience = { isResident: true, asksFullWeeks: true, ...(profile && { profiles: [profile] }) }
    const found = openingFor(opening.rule, service, audience, calendar)
    if (found.kind === 'always' || found.kind === 'closed') return false
    const starts = found.kind === 'windows' ? found.windows : [found]
    return starts.every(({ opensAt }) => Temporal.Instant.compare(closesAt, opensAt) <= 0)
  })
}

/** The part of the rule in force that day, as written: the override that holds, or the rule itself. */
function pathInForce(rule: DeadlineRule, service: ServiceMoment, calendar: CommuneCalendar) {
  const override = rule.overrides.findIndex(({ when }) => holds(when, service, calendar))
  return override === -1 ? ['rule'] : ['rule', 'overrides', override, 'rule']
}

const unknown: Partial<Record<Deadline['reason']['code'], string>> = {
  'weekday-without-row': 'la table n’a pas de ligne pour ce jour',
  'period-unknown': 'ce jour n’est dans aucune période connue',
}

/**
 * Deadlines that are dead (after the service, or closed before anything opens), that cannot be found, or that fall on
 * a closed day although the town did not write `onClosedDay`. One example each. `isWritten` says whether the town typed a key.
 */
export function deadlineFindings(
  activity: Activity,
  record: CommuneRecord,
  isWritten: (path: (string | number)[]) => boolean,
): Finding[] {
  const calendar = calendarOf(record)
  const services = servicesOf(activity, record)
  return statedRules(activity, 'deadlines').flatMap(({ rule, scope, path }) => {
    const tried: Tried[] = servicesIn(services, scope).map((service) => ({
      service,
      deadline: deadlineFor(rule, service, calendar),
    }))
    const isBefore = (scope.actions ?? ruledAction.options).some((action) => action !== 'justify')
    const findings: Finding[] = []
    const first = (is: (one: Tried) => boolean, tell: (one: Tried) => Finding) => {
      const found = tried.find(is)
      if (found) findings.push(tell(found))
    }
    const moment = (is: (deadline: Moment, service: ServiceMoment) => boolean) => (one: Tried) =>
      one.deadline.kind === 'moment' && is(one.deadline, one.service)
    const last = ({ deadline }: Tried) => (deadline as Moment).lastMoment.toString({ smallestUnit: 'minute' })

    first(
      moment((deadline, service) => isBefore && isAfterService(deadline, service)),
      (one) => ({
        path: [...path, 'rule'],
        message: `délai mort : pour le ${said(one.service.on)}, il finit le ${last(one)}, après le service`,
      }),
    )
    first(
      moment((deadline, service) => opensTooLate(deadline, service, activity, scope, calendar)),
      (one) => ({
        path: [...path, 'rule'],
        message: `délai mort : pour le ${said(one.service.on)}, il finit le ${last(one)}, avant l’ouverture`,
      }),
    )
    first(
      ({ deadline }) => deadline.reason.code in unknown,
      ({ service, deadline }) => ({
        path: [...path, 'rule'],
        message: `délai introuvable pour le ${said(service.on)} : ${unknown[deadline.reason.code]}`,
      }),
    )
    first(
      moment(({ lastMoment, reason }, service) => {
        const chosen = [...path, ...pathInForce(rule, service, calendar), 'onClosedDay']
        return (
          reason.code !== 'dated-list' && !isOpenDay(lastMoment.toPlainDate(), calendar) && !isWritten(chosen)
        )
      }),
      (one) => ({
        path: [...path, ...pathInForce(rule, one.service, calendar)],
        message: `pour le ${said(one.service.on)}, ce délai tombe un jour fermé, le ${said((one.deadline as Moment).lastMoment.toPlainDate())} : écrivez onClosedDay (keep, previous-open-day ou next-open-day)`,
      }),
    )
    return findings
  })
}
