import type { Translate } from '@/i18n/speak'
import type { ShownKey } from './second-factor-of'

/** A key to put in an application: drawn for its camera, and in letters for who types it. */
export function KeyToScan({ shown, t }: { shown: ShownKey; t: Translate }) {
  const { side, path } = shown.drawing
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t('platform.secondFactor.scan')}</p>
      <svg
        role="img"
        aria-label={t('platform.secondFactor.drawing')}
        viewBox={`0 0 ${side} ${side}`}
        className="size-60 max-w-full border border-line bg-white"
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#000" />
      </svg>
      <p className="max-w-prose">{t('platform.secondFactor.orType')}</p>
      <p>
        <code dir="ltr" className="wrap-anywhere text-lg font-bold">
          {shown.text}
        </code>
      </p>
    </div>
  )
}
