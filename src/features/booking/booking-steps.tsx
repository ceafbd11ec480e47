import type { Speaker } from '@/i18n/speak'
import { Steps } from '@/ui/steps'

const order = ['planning', 'recap'] as const
export type BookingStep = (typeof order)[number]

/** The guide's two numbered steps, between « Commencer » and « Valider »: « Aller à l'étape 2 » leads to the second. */
export function BookingSteps({
  speaker,
  current,
  hrefs,
}: {
  speaker: Speaker
  current: BookingStep
  hrefs: Partial<Record<BookingStep, string>>
}) {
  const at = order.indexOf(current)
  return (
    <Steps
      inRow
      label={speaker.t('booking.steps.label')}
      words={{ done: speaker.t('booking.steps.isDone') }}
      steps={order.map((id, i) => ({
        id,
        number: i + 1,
        label: speaker.t(`booking.steps.${id}`),
        state: i < at ? 'done' : i === at ? 'current' : 'to-come',
        href: i < at ? hrefs[id] : undefined,
      }))}
    />
  )
}
