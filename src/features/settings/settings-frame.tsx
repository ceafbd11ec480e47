import type { ReactNode } from 'react'
import { mayDo } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
import type { SettingsState } from '@/features/settings/settings-asked'
import { formLabels } from '@/i18n/form-labels'
import { settingsWords as words } from '@/i18n/settings/pages'
import { speak } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { ButtonRow, LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { discardDraftAction } from './actions'
import { confirmInFrench, dayInFrench } from './in-french'

export type SettingsAsked = PageAsked<AgentViewer>

function DraftNotice({ state, commune }: { state: SettingsState; commune: SettingsAsked['commune'] }) {
  const { slug } = commune
  if (state.isBehind)
    return (
      <Notice tone="warning" title={words.behind.title}>
        <p>{words.behind.text}</p>
        <LinkButton href={paths.settingsTogether(slug)}>{words.behind.together}</LinkButton>
      </Notice>
    )
  if (state.changes === 0) return null
  return (
    <Notice title={words.draft.title(state.changes)}>
      <p>{state.draft?.state === 'proposed' ? words.draft.isProposed : words.draft.text}</p>
      <ButtonRow>
        <LinkButton href={paths.settingsPreview(slug)}>{words.draft.preview}</LinkButton>
        <ActionForm action={discardDraftAction} labels={formLabels(speak('fr').t)} name={words.draft.discard}>
          <ConfirmButton
            variant="quiet"
            title={words.draft.discardTitle}
            lost={words.draft.discardLost}
            words={confirmInFrench}
          >
            {words.draft.discard}
          </ConfirmButton>
        </ActionForm>
      </ButtonRow>
    </Notice>
  )
}

/** A page of the settings: in French, whatever the reader's language, with what is not published yet above it. */
export function SettingsFrame({
  state,
  asked: { commune, viewer, query },
  children,
}: {
  state: SettingsState
  asked: SettingsAsked
  children: ReactNode
}) {
  const said = query.fait === 'garde' ? words.kept : query.fait === 'liste' ? words.arranged : undefined
  return (
    <div lang="fr" dir="ltr" className="space-y-6">
      {said && (
        <Notice tone="success" live>
          <p>{said}</p>
        </Notice>
      )}
      {children}
      {mayDo(viewer, 'change-settings') && <DraftNotice {...{ state, commune }} />}
      {state.coming.map(({ version, from }) => (
        <Notice key={version}>
          <p>{words.coming(version, dayInFrench(from, commune.record.timeZone))}</p>
        </Notice>
      ))}
    </div>
  )
}

/** Leads back to the settings, above the title of a page. */
export const BackToSettings = ({ slug }: { slug: string }) => (
  <a href={paths.settings(slug)} className="inline-block py-1 text-primary underline underline-offset-4">
    {words.back}
  </a>
)
