import type { ReactNode } from 'react'
import type { Theme } from '@/communes/theme'
import type { Speaker } from '@/i18n/speak'

/** A town's colours, as the variables that the style sheet reads. The record has checked each of them. */
const themeCss = ({ primary, onPrimary, accent, surface, tint }: Theme) =>
  `html:root{--primary:${primary};--on-primary:${onPrimary};--accent:${accent};--surface:${surface};--tint:${tint}}`

type DocumentProps = {
  speaker: Pick<Speaker, 'language' | 'direction'>
  theme?: Theme
  nonce?: string
  children: ReactNode
}

/** The page itself: its language, its direction, the town's colours. */
export function Document({ speaker, theme, nonce, children }: DocumentProps) {
  return (
    <html lang={speaker.language} dir={speaker.direction}>
      {/* biome-ignore lint/style/noHeadElement: next/head is of the other router; this is the root layout */}
      <head>
        {theme && (
          <style nonce={nonce} suppressHydrationWarning>
            {themeCss(theme)}
          </style>
        )}
      </head>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  )
}
