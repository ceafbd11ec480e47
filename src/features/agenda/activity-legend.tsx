import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Button } from '@/ui/button'
import { ActivityMark } from './activity-mark'
import { type AgendaAsked, activityParameter, askedAsParameters } from './agenda-asked'
import type { MarkedActivity } from './named-day'

type LegendProps = { speaker: Speaker; slug: string; asked: AgendaAsked; activities: MarkedActivity[] }

/** What each drawing means, and which activities to show: a form that only asks for another address. One activity alone leaves nothing to choose. */
export function ActivityLegend({ speaker, slug, asked, activities }: LegendProps) {
  if (activities.length < 2 && asked.activities.length === 0) return null
  const { t } = speaker
  return (
    <form method="get" action={paths.agenda(slug)} className="rounded-lg border border-line p-4">
      {askedAsParameters({ ...asked, activities: [] }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset aria-describedby="legende-aide">
        <legend className="float-start mb-1 w-full text-lg font-bold">{t('agenda.legend')}</legend>
        <p id="legende-aide" className="clear-both text-sm text-muted">
          {t('agenda.legendHint')}
        </p>
        <div className="flex flex-wrap gap-x-8">
          {activities.map(({ key, label, mark }) => {
            const words = speaker.town(label)
            return (
              <label key={key} className="flex min-h-12 cursor-pointer items-center gap-2.5 py-2">
                <input
                  type="checkbox"
                  name={activityParameter(key)}
                  value="oui"
                  defaultChecked={asked.activities.length === 0 || asked.activities.includes(key)}
                  className="size-7 shrink-0 accent-primary"
                />
                <ActivityMark mark={mark} />
                <span lang={words.lang}>{words.text}</span>
              </label>
            )
          })}
        </div>
      </fieldset>
      <Button variant="secondary">
        <Bilingual {...guideWord(speaker, 'agenda.apply')} />
      </Button>
    </form>
  )
}
