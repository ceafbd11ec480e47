import type { BookableActivity } from '@/communes/activity'
import { reglementOf } from '@/communes/rules-of'
import type { Speaker } from '@/i18n/speak'
import { Notice } from '@/ui/notice'
import { SaidText } from './said-text'

/** What the town says of an act that is accepted after its deadline. */
export function LateNotice({ activity, speaker }: { activity: BookableActivity; speaker: Speaker }) {
  return (
    <Notice tone="warning" title={speaker.t('reglement.lateTitle')}>
      {reglementOf(activity).late.map(({ sentence, source }) => (
        <p key={speaker.town(sentence).text}>
          <SaidText text={sentence} speaker={speaker} />{' '}
          <span className="text-sm text-muted">{speaker.t('reglement.rule', { article: source.cite })}</span>
        </p>
      ))}
    </Notice>
  )
}
