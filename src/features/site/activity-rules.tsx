import { type Activity, isBookable } from '@/communes/activity'
import { reglementOf } from '@/communes/rules-of'
import { readText, type TownText as Text } from '@/communes/text'
import type { Speaker } from '@/i18n/speak'
import { Card } from '@/ui/card'
import { Disclosure } from '@/ui/disclosure'
import { Tag } from '@/ui/tag'
import { TownParagraph, TownText } from './town-text'

type Rule = { sentence: Text; source: Activity['source'] }

/**
 * Every rule of an activity in the town's words, each sentence once: when it opens and closes, what happens when it is
 * late, how much one may have, its other rules.
 */
function rulesOf(activity: Activity): Rule[] {
  const { openings, deadlines, graces, late, limits } = reglementOf(activity)
  const said = [...openings, ...deadlines, ...graces, ...late, ...limits, ...activity.rules]
  return [...new Map(said.map((rule) => [readText(rule.sentence, 'fr').text, rule])).values()]
}

function RuleLine({ rule: { sentence, source }, speaker }: { rule: Rule; speaker: Speaker }) {
  const { t } = speaker
  return (
    <li className="max-w-prose">
      <p>
        <TownText text={sentence} speaker={speaker} />{' '}
        {source.assumed && <Tag tone="warning">{t('site.publicHome.assumed')}</Tag>}
      </p>
      <p className="text-sm text-muted">{t('site.publicHome.ruleFrom', { source: source.cite })}</p>
    </li>
  )
}

/** An activity, and where each of its rules comes from. */
export function ActivityRules({ activity, speaker }: { activity: Activity; speaker: Speaker }) {
  const { t } = speaker
  const rules = rulesOf(activity)
  const online = isBookable(activity)
  return (
    <Card level={3} title={<TownText text={activity.label} speaker={speaker} />}>
      <Tag tone={online ? 'primary' : 'neutral'}>
        {t(online ? 'site.publicHome.bookOnline' : 'site.publicHome.seeService')}
      </Tag>
      {activity.description && (
        <TownParagraph text={activity.description} speaker={speaker} withNote={false} />
      )}
      {rules.length > 0 && (
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
          <ul className="space-y-4">
            {rules.map((rule) => (
              <RuleLine key={speaker.town(rule.sentence).text} {...{ rule, speaker }} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}
