import type { ReactNode } from 'react'
import { mayDo } from '@/domain/access/rights'
import type { AgentViewer } from '@/domain/access/who'
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
import { confirmInFrench, dayOfInstant } from './in-french'
import type { SettingsState } from './settings-asked'

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
  const typing = state.draft?.typing
  if (state.changes === 0 && !typing) return null
  const isProposed = state.draft?.state === 'proposed'
  return (
    <Notice title={state.changes === 0 ? words.draft.isTyping : words.draft.title(state.changes)}>
      <p>
        {state.changes === 0
          ? words.draft.typingText
          : isProposed
            ? words.draft.isProposed
            : words.draft.text}
      </p>
      <ButtonRow>
        {state.changes === 0 && typing ? (
          <LinkButton href={paths.settingsForm(slug, typing.place)}>{words.draft.resume}</LinkButton>
        ) : (
          <LinkButton href={paths.settingsPreview(slug)}>{words.draft.preview}</LinkButton>
        )}
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

/** In French, whatever the reader's language: that of the règlement. */
export const FrenchPage = ({ children }: { children: ReactNode }) => (
  <div lang="fr" dir="ltr" className="space-y-6">
    {children}
  </div>
)

type Said = keyof typeof words.said

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
  const said = query.fait && Object.hasOwn(words.said, query.fait) && words.said[query.fait as Said]
  return (
    <FrenchPage>
      {said && (
        <Notice tone="success" live>
          <p>{said}</p>
        </Notice>
      )}
      {children}
      {mayDo(viewer, 'change-settings') && <DraftNotice {...{ state, commune }} />}
      {state.coming.map(({ version, from }) => (
        <Notice key={version}>
          <p>{words.coming(version, dayOfInstant(from, commune.record.timeZone))}</p>
        </Notice>
      ))}
    </FrenchPage>
  )
}

/** Leads back to the page one came from, above the title. */
export const BackTo = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="inline-block py-1 text-primary underline underline-offset-4">
    {children}
  </a>
)

export const BackToSettings = ({ slug }: { slug: string }) => (
  <BackTo href={paths.settings(slug)}>{words.back}</BackTo>
)
