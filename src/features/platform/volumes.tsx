import type { Translate } from '@/i18n/speak'
import type { CommuneState } from './state-of-commune'

/** How much a commune holds: numbers only. */
export function Volumes({ commune, t }: { commune: CommuneState; t: Translate }) {
  const { figures, sessionsToCome } = commune
  const lines = figures
    ? [
        t('platform.communes.households', { count: figures.households }),
        t('platform.communes.children', { count: figures.children }),
        t('platform.communes.accounts', { count: figures.accounts }),
        t('platform.communes.bookings', { count: figures.liveBookings }),
      ]
    : [t('platform.communes.notCounted')]
  return (
    <ul className="font-normal md:whitespace-nowrap">
      {[...lines, t('platform.communes.sessions', { count: sessionsToCome })].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
