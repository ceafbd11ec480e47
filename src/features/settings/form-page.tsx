import { stepsOf } from '@/communes/place-in-record'
import { mayDo } from '@/domain/access/rights'
import { formLabels } from '@/i18n/form-labels'
import { fieldFaultWords } from '@/i18n/settings/fields-faults'
import { settingsWords as words } from '@/i18n/settings/pages'
import { speak, tellRefusal } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { faultsAt } from './form/faults-at'
import { RecordForm } from './form/record-form'
import type { FormOfBlock } from './form-of-block'
import { BackToSettings, type SettingsAsked, SettingsFrame } from './settings-frame'

/** What the page is about, in the town's words. */
export function nameOfBlock({ place, name }: Pick<FormOfBlock, 'place' | 'name'>): string {
  const [part = '', , third, fourth] = stepsOf(place)
  const blocks: Record<string, readonly string[]> = words.blocks
  const lists: Record<string, readonly string[]> = words.lists
  const parts: Record<string, readonly string[]> = words.parts
  const matter =
    (third === 'presentation' && words.activity.presentation) ||
    (third === 'booking' && words.activity.sessions) ||
    (third === 'rules' && words.activity.sentences) ||
    (fourth && parts[fourth]?.[0]) ||
    blocks[part]?.[0] ||
    lists[part]?.[0] ||
    words.activities.title
  return name && third !== 'presentation' ? `${matter}, ${name}` : matter
}

/** Where one goes back to from a form: the activity, the list or the settings. */
export function pageOfPlace(slug: string, place: string): string {
  const [part = '', key, third] = stepsOf(place)
  if (part === 'activities' && third) return paths.settingsActivity(slug, key ?? '')
  return Object.hasOwn(words.lists, part) ? paths.settingsList(slug, part) : paths.settings(slug)
}

/** The form of one block of the record. */
export function FormPage({ data, ...asked }: SettingsAsked & { data: FormOfBlock }) {
  const { state, place, fields, error, at, isNew } = data
  const { commune, viewer, query } = asked
  const { slug } = commune
  // the form under way is this one: it needs no notice of itself
  const besides = state.draft ? { ...state, draft: { ...state.draft, typing: null } } : state
  const french = speak('fr')
  const faults = error ? faultsAt(error, fields, fieldFaultWords, { at }) : []
  const title = nameOfBlock(data)
  const mayChange = mayDo(viewer, 'change-settings') && data.mayChange
  const refusal =
    query.refus === 'ailleurs'
      ? ({ code: 'settings-changed-elsewhere', message: words.form.elsewhere } as const)
      : query.refus === 'service'
        ? ({
            code: 'not-your-service',
            message: tellRefusal(french, { code: 'not-your-service', facts: {} }),
          } as const)
        : undefined
  return (
    <SettingsFrame state={besides} asked={asked}>
      <PageHeading above={<BackToSettings slug={slug} />}>
        {isNew ? words.form.add(title) : words.form.title(title)}
      </PageHeading>
      {!mayChange && (
        <Notice>
          <p>{words.form.readOnly}</p>
        </Notice>
      )}
      <fieldset disabled={!mayChange} className="min-w-0">
        <RecordForm
          action={paths.saveSettings(slug)}
          fields={fields}
          labels={formLabels(french.t)}
          faults={faults}
          {...(refusal && { refusal })}
          hidden={{ ou: place, revision: String(state.revision), base: String(state.base.version) }}
        />
      </fieldset>
      <LinkButton variant="quiet" href={pageOfPlace(slug, place)}>
        {words.form.cancel}
      </LinkButton>
    </SettingsFrame>
  )
}
