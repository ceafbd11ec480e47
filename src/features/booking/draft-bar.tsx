import { guideWord } from '@/i18n/form-labels'
import { type Speaker, wallClock } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import { Button } from '@/ui/button'
import type { Draft } from './draft'
import { DraftKeeper } from './draft-keeper'

/** What became of the draft, and « Aller à l'étape 2 »: stays at the foot of a phone's screen when it is high enough. */
export function DraftBar({ draft, speaker, timeZone }: { draft: Draft; speaker: Speaker; timeZone: string }) {
  const { t } = speaker
  const savedAt = draft.savedAt && wallClock(draft.savedAt, timeZone)
  return (
    <div className="-bottom-px z-10 -mx-4 space-y-1 border-t border-line bg-surface px-4 py-2 max-md:[@media(min-height:30rem)]:sticky md:mx-0 md:border-0 md:px-0 print:hidden">
      <DraftKeeper
        form="planning"
        initially={
          savedAt
            ? t('booking.planning.draft', {
                date: speaker.date(savedAt.toPlainDate()),
                time: speaker.time(savedAt.toPlainTime()),
              })
            : ''
        }
        words={{
          saving: t('booking.planning.saving'),
          saved: t('booking.planning.saved'),
          offline: t('booking.planning.notSaved'),
          refused: t('booking.planning.saveRefused'),
        }}
      />
      <Button wide name="go" value="recap">
        <Bilingual {...guideWord(speaker, 'booking.planning.toStep2')} />
      </Button>
    </div>
  )
}
