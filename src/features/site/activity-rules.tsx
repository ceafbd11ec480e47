import { type Activity, isBookable } from '@/communes/activity'
import { type SaidRule, saidRulesOf } from '@/communes/said-rules'
import type { Speaker } from '@/i18n/speak'
import { Card } from '@/ui/card'
import { Disclosure } from '@/ui/disclosure'
import { Tag } from '@/ui/tag'
import { TownParagraph, TownText } from './town-text'

function RuleLine({ rule: { label, sentence, source }, speaker }: { rule: SaidRule; speaker: Speaker }) {
  const { t } = speaker
  return (
    <li className="max-w-prose">
      {label && (
        <p className="font-semibold">
          <TownText text={label} speaker={speaker} />
        </p>
      )}
      <p>
        <span className="inline-block first-letter:uppercase">
          <TownText text={sentence} speaker={speaker} />
        </span>{' '}
        {source.assumed && <Tag tone="warning">{t('site.publicHome.assumed')}</Tag>}
      </p>
      <p className="text-sm text-muted">{t('site.publicHome.ruleFrom', { source: source.cite })}</p>
    </li>
  )
}

/** An activity, and its rules in the town's words, chapter by chapter, with where each comes from. */
export function ActivityRules({ activity, speaker }: { activity: Activity; speaker: Speaker }) {
  const { t } = speaker
  const chapters = saidRulesOf(activity)
  const online = isBookable(activity)
  return (
    <Card level={3} title={<TownText text={activity.label} speaker={speaker} />}>
      <Tag tone={online ? 'primary' : 'neutral'}>
        {t(online ? 'site.publicHome.bookOnline' : 'site.publicHome.seeService')}
      </Tag>
      {activity.description && (
        <TownParagraph text={activity.description} speaker={speaker} withNote={false} />
      )}
      {chapters.length > 0 && (
        <Disclosure
          summary={
            <>
              {t('site.publicHome.rules')}
              <span className="sr-only">
                {' '}
                <TownText text={activity.label} speaker={speaker} />
              </span>
            </>
          }
        >
          {chapters.map(({ chapter, rules }) => (
            <div key={chapter} className="space-y-2">
              <h4 className="font-bold text-primary">{t(`site.publicHome.ruleChapters.${chapter}`)}</h4>
              <ul className="space-y-4">
                {rules.map((rule) => (
                  <RuleLine key={speaker.town(rule.sentence).text} {...{ rule, speaker }} />
                ))}
              </ul>
            </div>
          ))}
        </Disclosure>
      )}
    </Card>
  )
}
