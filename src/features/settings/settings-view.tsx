import type { Activity } from '@/communes/activity'
import { reglementOf } from '@/communes/rules-of'
import { inFrench } from '@/communes/text'
import { mayDo } from '@/domain/access/rights'
import { settingsWords as words } from '@/i18n/settings/pages'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { CardGrid, LinkCard } from '@/ui/card'
import { PageHeading, Section } from '@/ui/page-heading'
import { Tag } from '@/ui/tag'
import { mayChangePlace } from './change-record'
import type { SettingsState } from './settings-asked'
import { type SettingsAsked, SettingsFrame } from './settings-frame'

const rulesIn = (activity: Activity) =>
  Object.values(reglementOf(activity)).reduce((count, rules) => count + rules.length, 0)

/** « Réglages »: the activities with their rules, then the town's own texts and lists. */
export function SettingsView({ data: state, ...asked }: SettingsAsked & { data: SettingsState }) {
  const { commune, viewer } = asked
  const { slug } = commune
  const { record } = state
  const blocks = Object.entries(words.blocks)
  const lists = Object.entries(words.lists)
  return (
    <SettingsFrame {...{ state, asked }}>
      <PageHeading intro={words.intro}>{words.title}</PageHeading>
      <ButtonRow>
        <LinkButton variant="secondary" href={paths.settingsVersions(slug)}>
          {words.versions}
        </LinkButton>
        <LinkButton variant="secondary" href={paths.portalAsOf(slug)}>
          {words.portal}
        </LinkButton>
      </ButtonRow>
      <Section title={words.activities.title} id="activites">
        <p>{words.activities.intro}</p>
        <CardGrid>
          {record.activities.map((activity) => (
            <LinkCard
              key={activity.key}
              level={3}
              href={paths.settingsActivity(slug, activity.key)}
              title={inFrench(activity.label)}
            >
              <p>
                {activity.booking ? words.activities.isBookable : words.activities.isNot}{' '}
                <Tag>{words.activities.rules(rulesIn(activity))}</Tag>
              </p>
            </LinkCard>
          ))}
        </CardGrid>
        {mayDo(viewer, 'change-settings') && viewer.services.length === 0 && (
          <LinkButton variant="secondary" href={paths.settingsForm(slug, 'activities.nouveau')}>
            {words.activities.add}
          </LinkButton>
        )}
      </Section>
      <Section title={words.town.title} id="commune">
        <CardGrid>
          {blocks.map(([place, [title, text]]) => (
            <LinkCard key={place} level={3} href={paths.settingsForm(slug, place)} title={title}>
              <p>{text}</p>
            </LinkCard>
          ))}
          {lists.map(([part, [title, text]]) => (
            <LinkCard key={part} level={3} href={paths.settingsList(slug, part)} title={title}>
              <p>{text}</p>
            </LinkCard>
          ))}
        </CardGrid>
      </Section>
    </SettingsFrame>
  )
}

/** Whether this person has a button for what stands there. */
export const hasButton = (asked: SettingsAsked, state: SettingsState, place: string) =>
  mayDo(asked.viewer, 'change-settings') && mayChangePlace(asked.viewer, state.record, place)
