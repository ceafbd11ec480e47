import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'information' | 'success' | 'warning' | 'refusal'

const tones: Record<NoticeTone, string> = {
  information: 'border-primary bg-tint',
  success: 'border-success bg-success-tint',
  warning: 'border-warning bg-warning-tint',
  refusal: 'border-danger bg-danger-tint',
}
const inks: Record<NoticeTone, string> = {
  information: 'text-primary',
  success: 'text-success',
  warning: 'text-warning',
  refusal: 'text-danger',
}

type NoticeProps = {
  tone?: NoticeTone
  /** A heading inside the notice; it must say by itself what the colour says. */
  title?: ReactNode
  /** Spoken at once by a screen reader: only for what has just happened. */
  live?: boolean
  /** Takes the focus when the page opens: what the person must read before anything else. */
  focus?: boolean
  icon?: IconName
  children?: ReactNode
}

/** A message set apart from the text around it. */
export function Notice({
  tone = 'information',
  title,
  live = false,
  focus = false,
  icon = tone,
  children,
}: NoticeProps) {
  return (
    <div
      role={live ? 'status' : undefined}
      tabIndex={focus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: the answer to what the person has just sent, as an error summary
      autoFocus={focus}
      className={`flex gap-3 rounded-lg border-s-8 p-4 sm:p-5 ${tones[tone]}`}
    >
      <Icon name={icon} className={`mt-0.5 size-6 shrink-0 ${inks[tone]}`} />
      <div className="min-w-0 grow space-y-2">
        {title && <p className="text-lg font-bold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
