import type { Speaker } from '@/i18n/speak'
import { Icon } from '@/ui/icon'
import { ActivityMark, markEdge } from './activity-mark'
import type { NamedDay } from './named-day'

type Told = { speaker: Speaker; day: NamedDay }

function Status({ speaker, day: { state } }: Told) {
  const looks = {
    past: 'text-muted',
    confirmed: 'text-success',
    withdrawn: 'text-danger',
  }
  return (
    <p className={`flex items-center gap-1 font-semibold ${looks[state]}`}>
      <Icon
        name={state === 'confirmed' ? 'success' : state === 'past' ? 'clock' : 'warning'}
        className="size-4 shrink-0"
      />
      {speaker.t(`agenda.status.${state}`)}
    </p>
  )
}

function Units({ speaker, day, withHours }: Told & { withHours: boolean }) {
  const labels = day.units.map(({ label }) => speaker.town(label))
  if (!withHours) {
    const [first] = labels
    const sameLanguage = labels.every(({ lang }) => lang === first?.lang)
    return <p lang={sameLanguage ? first?.lang : undefined}>{labels.map(({ text }) => text).join(' · ')}</p>
  }
  return (
    <ul>
      {day.units.map(({ unit, startsAtTime, endsAtTime }, i) => (
        <li key={unit}>
          {speaker.t('agenda.unitHours', {
            unit: labels[i]?.text ?? unit,
            from: speaker.time(startsAtTime),
            to: speaker.time(endsAtTime),
          })}
        </li>
      ))}
    </ul>
  )
}

/** What one child does on one day, in words: who, what, when in the day, where, and whether it is past. */
export function DayEntry({ speaker, day, withHours = false }: Told & { withHours?: boolean }) {
  const label = speaker.town(day.activity.label)
  return (
    <div
      className={`space-y-0.5 border-s-4 ps-2 ${markEdge(day.activity.mark)} ${day.state === 'withdrawn' ? 'border-dashed' : ''}`}
    >
      <p className="font-bold">{day.childName}</p>
      <p className="flex items-baseline gap-1.5">
        <ActivityMark mark={day.activity.mark} />
        <span lang={label.lang} className="min-w-0 hyphens-auto">
          {label.text}
        </span>
      </p>
      <Units {...{ speaker, day, withHours }} />
      <p lang="fr" className="text-muted hyphens-auto">
        <bdi>{day.centre.name}</bdi>
      </p>
      <Status {...{ speaker, day }} />
    </div>
  )
}
