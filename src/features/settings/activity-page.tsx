import type { Temporal } from 'temporal-polyfill'
import type { Activity } from '@/communes/activity'
import type { Entry, ReglementPart } from '@/communes/reglement'
import { reglementOf } from '@/communes/rules-of'
import { inFrench } from '@/communes/text'
import { settingsWords as words } from '@/i18n/settings/pages'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading, Section } from '@/ui/page-heading'
import { Tag } from '@/ui/tag'
import { dayInFrench, momentInFrench } from './in-french'
import { ItemRow } from './item-row'
import { deadlineExample } from './rule-example'
import type { SettingsState } from './settings-asked'
import { BackToSettings, type SettingsAsked, SettingsFrame } from './settings-frame'
import { hasButton } from './settings-view'

type PageData = { state: SettingsState; activity: Activity }
type Props = SettingsAsked & { data: PageData }

function Example({ entry, data, now }: { entry: Entry<'deadlines'>; data: PageData; now: Temporal.Instant }) {
  const found = deadlineExample(entry, data.activity, data.state.record, now)
  if (!found) return null
  const service = dayInFrench(found.service.on)
  const { deadline } = found
  const said = words.deadlineExample
  const text =
    deadline.kind === 'moment'
      ? said.until(service, momentInFrench(deadline.lastMoment))
      : deadline.open
        ? said.always(service)
        : said.never(service)
  return (
    <p className="text-muted">
      {words.activity.example} : {text}
    </p>
  )
}

function RuleText({ entry }: { entry: Entry<ReglementPart> }) {
  const { scope, sentence, source } = entry
  return (
    <>
      <p>{inFrench(sentence)}</p>
      {scope.actions && (
        <p>
          {words.activity.isFor} {scope.actions.map((action) => words.actions[action]).join(', ')}.
        </p>
      )}
      <p className="text-sm text-muted">
        {words.activity.source} : {source.cite}{' '}
        {source.assumed && <Tag tone="warning">{words.activity.assumed}</Tag>}
      </p>
      {source.question && (
        <p className="text-sm text-muted">
          {words.activity.remains} : {source.question}
        </p>
      )}
    </>
  )
}

function Part({ part, mayChange, data, ...asked }: Props & { part: ReglementPart; mayChange: boolean }) {
  const { state, activity } = data
  const { slug } = asked.commune
  const rules: readonly Entry<ReglementPart>[] = reglementOf(activity)[part]
  const [title, add] = words.parts[part]
  const place = `activities.${activity.key}.reglement.${part}`
  return (
    <Section title={title} id={part}>
      <ul className="space-y-3">
        {rules.map((entry, i) => (
          <ItemRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no key of their own
            key={i}
            {...{ slug, mayChange }}
            place={`${place}.${i}`}
            state={state}
            name={inFrench(entry.label)}
            isFirst={i === 0}
            isLast={i === rules.length - 1}
          >
            <RuleText entry={entry} />
            {part === 'deadlines' && (
              <Example entry={entry as Entry<'deadlines'>} data={data} now={asked.now} />
            )}
          </ItemRow>
        ))}
      </ul>
      {mayChange && (
        <LinkButton variant="secondary" href={paths.settingsForm(slug, `${place}.nouveau`)}>
          {add}
        </LinkButton>
      )}
    </Section>
  )
}

const parts = Object.keys(words.parts) as ReglementPart[]

/** One activity: how it is presented, its sessions, and each of its rules with an example. */
export function ActivityPage(props: Props) {
  const { data, ...asked } = props
  const { state, activity } = data
  const { slug } = asked.commune
  const at = `activities.${activity.key}`
  const mayChange = hasButton(asked, state, at)
  const stated = parts.filter((part) => reglementOf(activity)[part].length > 0)
  return (
    <SettingsFrame {...{ state, asked }}>
      <PageHeading
        above={<BackToSettings slug={slug} />}
        intro={activity.booking ? words.activity.sessionsText : words.activity.noSessions}
      >
        {inFrench(activity.label)}
      </PageHeading>
      {asked.query.reste && (
        <Notice tone="refusal" live>
          <p>{words.form.stillNamed(Number(asked.query.reste) || 1)}</p>
        </Notice>
      )}
      {mayChange && (
        <ButtonRow>
          <LinkButton variant="secondary" href={paths.settingsForm(slug, `${at}.presentation`)}>
            {words.activity.presentation}
          </LinkButton>
          <LinkButton variant="secondary" href={paths.settingsForm(slug, `${at}.booking`)}>
            {activity.booking ? words.activity.sessions : words.activity.openBooking}
          </LinkButton>
          <LinkButton variant="secondary" href={paths.settingsForm(slug, `${at}.rules`)}>
            {words.activity.sentences}
          </LinkButton>
        </ButtonRow>
      )}
      {stated.length === 0 && <p>{words.activity.none}</p>}
      {stated.map((part) => (
        <Part key={part} {...{ ...props, part, mayChange }} />
      ))}
      {mayChange && (
        <Section title={words.activity.otherRules} id="autres-regles">
          <ul className="flex flex-wrap gap-3">
            {parts
              .filter((part) => !stated.includes(part))
              .map((part) => (
                <li key={part}>
                  <LinkButton
                    variant="secondary"
                    href={paths.settingsForm(slug, `${at}.reglement.${part}.nouveau`)}
                  >
                    {words.parts[part][1]}
                  </LinkButton>
                </li>
              ))}
          </ul>
        </Section>
      )}
    </SettingsFrame>
  )
}
