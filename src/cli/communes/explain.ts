import { parseArgs } from 'node:util'
import type { Temporal } from 'temporal-polyfill'
import { calendarOf } from '@/communes/calendar-of'
import { type Explanation, explain, type Question, type Said } from '@/communes/explain'
import { instantOf, momentWritten, serviceOf, serviceWritten } from '@/communes/moment-written'
import { ruledAction } from '@/communes/scope'
import { inFrench } from '@/communes/text'
import type { Opening } from '@/domain/opening/opening'
import { refuse } from '../refusal.mjs'
import { activityIn, recordIn } from './record-file'
import { type Run, tellAs } from './verb'

const asked = {
  activity: { type: 'string' },
  action: { type: 'string' },
  formula: { type: 'string' },
  profile: { type: 'string' },
  audience: { type: 'string', multiple: true },
  service: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `resident`, `outsider`, `full-weeks`, `school:KEY`: who asks; several may be said. Null when one is not of these. */
function audienceOf(said: readonly string[]): Pick<Question, 'resident' | 'school' | 'asksFullWeeks'> | null {
  const school = said.find((one) => /^school:./.test(one))?.slice('school:'.length)
  const isKnown = (one: string) => /^(resident|outsider|full-weeks|school:.+)$/.test(one)
  const isTorn = said.includes('resident') && said.includes('outsider')
  if (!said.every(isKnown) || isTorn) return null
  return {
    resident: !said.includes('outsider'),
    ...(school !== undefined && { school }),
    ...(said.includes('full-weeks') && { asksFullWeeks: true }),
  }
}

type Clock = (at: Temporal.Instant | undefined) => string | null

const ruleSaid = (said: Said | null) =>
  said && {
    sentence: inFrench(said.sentence),
    article: said.source.cite,
    quote: said.source.quote ?? null,
    assumed: said.source.assumed ?? false,
    question: said.source.question ?? null,
  }

function openingSaid(found: Opening, local: Clock) {
  const { kind, reason } = found
  if (kind === 'windows') {
    const windows = found.windows.map(({ opensAt, closesAt }) => ({
      opensAt: local(opensAt),
      closesAt: local(closesAt),
    }))
    return { kind, windows, reason }
  }
  if (kind === 'moment')
    return { kind, opensAt: local(found.opensAt), closesAt: local(found.closesAt), reason }
  return { kind, reason }
}

function openingLine(found: Opening, local: Clock): string {
  if (found.kind === 'always') return 'dès que le service existe'
  if (found.kind === 'closed') return `rien n’est ouvert (${found.reason.code})`
  const windows = found.kind === 'windows' ? found.windows : [found]
  return windows
    .map(({ opensAt, closesAt }) => `le ${local(opensAt)}${closesAt ? `, jusqu’au ${local(closesAt)}` : ''}`)
    .join(' ; ')
}

function asValues(explained: Explanation, isOpening: boolean, local: Clock) {
  const { deadline, opening, grace, late, outcome } = explained
  const main = isOpening ? opening : (deadline ?? opening)
  const found = deadline?.found
  return {
    lastMoment: found?.kind === 'moment' ? found.lastMoment.toString({ smallestUnit: 'minute' }) : null,
    closesAt: found?.kind === 'moment' ? found.closesAt.toString() : null,
    opening: opening && { ...openingSaid(opening.found, local), rule: ruleSaid(opening) },
    outcome: {
      code: outcome.code,
      because: outcome.code === 'no-rule' ? null : outcome.because,
      effect: outcome.code === 'late' ? outcome.effect : null,
      opensAt: outcome.code === 'not-open' ? local(outcome.opensAt ?? undefined) : null,
    },
    reason: main?.found.reason ?? null,
    article: main?.source.cite ?? null,
    rule: ruleSaid(main),
    grace: grace && { ...grace.found.facts, rule: ruleSaid(grace) },
    late: ruleSaid(late),
  }
}

const outcomes: Record<Explanation['outcome']['code'], string> = {
  accepted: 'accepté',
  'not-open': 'pas encore ouvert, ou déjà refermé',
  late: 'hors délai',
  refused: 'refusé',
  'no-rule': 'la fiche ne dit rien',
}

/** What the record says of one action on one service, and what would happen to it at a moment. */
export const explainVerb: Run = async (given) => {
  const { values, positionals } = parseArgs({ args: given, options: asked, allowPositionals: true })
  const [file = ''] = positionals
  const isOpening = values.action === 'open'
  const action = ruledAction.safeParse(isOpening ? 'book' : values.action)
  if (!action.success) refuse('--action est book, modify, cancel, justify ou open.')
  const service = serviceWritten.safeParse(values.service)
  if (!service.success) refuse('--service s’écrit 2026-11-04T08:30, ou 2026-11-04 sans son heure.')
  const now = momentWritten.safeParse(values.now ?? process.env.COMMAND_STARTED_AT)
  if (!now.success) refuse('--now s’écrit 2026-10-27T23:59, à l’heure de la commune.')
  const audience = audienceOf(values.audience ?? [])
  if (!audience) refuse('--audience est resident, outsider, full-weeks ou school:ÉCOLE.')
  const record = await recordIn(file)
  const activity = activityIn(record, values.activity ?? '')
  const { formula, profile } = values
  const at = instantOf(now.data, calendarOf(record))
  const local: Clock = (instant) =>
    instant
      ? instant.toZonedDateTimeISO(record.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
      : null
  const found = explain(record, activity, {
    action: action.data,
    ...(formula && { formula }),
    ...(profile && { profile }),
    ...audience,
    service: serviceOf(service.data),
    now: at,
  })
  const said = asValues(found, isOpening, local)
  const question = {
    activity: activity.key,
    action: values.action,
    formula: formula ?? null,
    profile: profile ?? null,
    audience: values.audience ?? ['resident'],
    service: service.data,
    now: local(at),
  }
  tellAs(values.json, { commune: record.slug, ...question, ...said }, () => [
    `${inFrench(activity.label)}, ${values.action}, pour le ${service.data}`,
    `Dernier moment : ${said.lastMoment ?? 'aucun'}`,
    `Ouverture : ${found.opening ? openingLine(found.opening.found, local) : 'la fiche n’en dit pas'}`,
    `À ${question.now} : ${outcomes[found.outcome.code]}${said.outcome.effect ? `, ${said.outcome.effect.kind}` : ''}`,
    `Règle : ${said.rule?.sentence ?? 'aucune'}`,
    `Article : ${said.article ?? 'aucun'}`,
  ])
  return true
}
