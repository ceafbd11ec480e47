import type { Activity } from '@/communes/activity'
import { officialSchoolCalendar } from '@/domain/calendar/school-calendar'

type Named = { key: string }
type RecordParts = {
  accounts: { contact: string }
  contacts: Named[]
  centres: Named[]
  news: Named[]
  practicalInfo: Named[]
  documents: Named[]
  services: Named[]
  mailTexts: { mail: string }[]
  activities: Activity[]
}
type Fault = { code: 'custom'; path: (string | number)[]; message: string }
type Issues = { addIssue(fault: Fault): void }
type Report = (path: (string | number)[], message: string) => void

function checkTwins(named: Named[], path: (string | number)[], report: Report) {
  named.forEach(({ key }, i) => {
    if (named.findIndex((other) => other.key === key) < i)
      report([...path, i, 'key'], `« ${key} » est déjà pris dans cette liste`)
  })
}

function checkBooking(
  { booking }: Activity,
  centres: Set<string>,
  path: (string | number)[],
  report: Report,
) {
  if (!booking) return
  if (!officialSchoolCalendar.years.some(({ name }) => name === booking.schoolYear))
    report([...path, 'schoolYear'], `le calendrier scolaire ne connaît pas l’année ${booking.schoolYear}`)
  const units = new Set(booking.units.map((unit) => unit.key))
  checkTwins(booking.units, [...path, 'units'], report)
  booking.units.forEach((unit, i) => {
    const at = [...path, 'units', i]
    if (unit.endsAtTime <= unit.startsAtTime) report([...at, 'endsAtTime'], 'la fin doit suivre le début')
    unit.needsOneOf?.forEach((other, j) => {
      if (!units.has(other) || other === unit.key)
        report([...at, 'needsOneOf', j], `moment de la journée inconnu : « ${other} »`)
    })
  })
  booking.centres.forEach(({ centre, places }, i) => {
    const at = [...path, 'centres', i]
    if (!centres.has(centre)) report([...at, 'centre'], `centre inconnu : « ${centre} »`)
    if (booking.centres.findIndex((other) => other.centre === centre) < i)
      report([...at, 'centre'], `« ${centre} » est déjà dans cette liste`)
    for (const unit of units)
      if (places[unit] === undefined)
        report([...at, 'places'], `il manque le nombre de places de « ${unit} »`)
    for (const unit of Object.keys(places))
      if (!units.has(unit)) report([...at, 'places', unit], `moment de la journée inconnu : « ${unit} »`)
  })
}

/** What is booked here says until when: on a weekday without a deadline for every family, no box would ever be open. */
function checkDeadline({ booking, reglement }: Activity, path: (string | number)[], report: Report) {
  if (!booking) return
  const forEveryFamily = (reglement?.deadlines ?? []).filter(
    ({ scope }) =>
      (scope.actions?.includes('book') ?? true) && scope.formula === undefined && scope.profile === undefined,
  )
  const isRuled = (weekday: number) =>
    forEveryFamily.some(({ scope }) => scope.weekdays?.includes(weekday) ?? true)
  if (!booking.days.weekdays.every(isRuled))
    report(
      path,
      'cette activité se réserve ici : écrivez son délai de réservation dans reglement › deadlines',
    )
}

function checkReglement(
  { reglement }: Activity,
  activities: Set<string>,
  path: (string | number)[],
  report: Report,
) {
  if (!reglement) return
  reglement.eligibility.forEach(({ rule }, i) => {
    const named = 'activities' in rule ? rule.activities : []
    named.forEach((name, j) => {
      if (!activities.has(name))
        report([...path, 'eligibility', i, 'rule', 'activities', j], `activité inconnue : « ${name} »`)
    })
  })
  reglement.limits.forEach(({ rule }, i) => {
    for (const list of ['activities', 'exceptActivities'] as const)
      rule[list]?.forEach((name, j) => {
        if (!activities.has(name))
          report([...path, 'limits', i, 'rule', list, j], `activité inconnue : « ${name} »`)
      })
  })
}

/** What one part of a record says of another: each name that is used exists, and none is given twice. */
export function checkReferences(record: RecordParts, issues: Issues): void {
  const report: Report = (path, message) => issues.addIssue({ code: 'custom', path, message })
  for (const part of [
    ...(['contacts', 'centres', 'news', 'practicalInfo', 'documents', 'services', 'activities'] as const),
  ])
    checkTwins(record[part], [part], report)
  const centres = new Set(record.centres.map(({ key }) => key))
  const activities = new Set(record.activities.map(({ key }) => key))
  const services = new Set(record.services.map(({ key }) => key))
  checkTwins(
    record.mailTexts.map(({ mail }) => ({ key: mail })),
    ['mailTexts'],
    report,
  )
  record.activities.forEach((activity, i) => {
    if (activity.service && !services.has(activity.service))
      report(['activities', i, 'service'], `service inconnu : « ${activity.service} »`)
    checkBooking(activity, centres, ['activities', i, 'booking'], report)
    checkDeadline(activity, ['activities', i, 'booking'], report)
    checkReglement(activity, activities, ['activities', i, 'reglement'], report)
  })
  if (!record.contacts.some(({ key }) => key === record.accounts.contact))
    report(['accounts', 'contact'], `contact inconnu : « ${record.accounts.contact} »`)
}
