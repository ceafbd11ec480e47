import type { CommuneRecord } from '@/communes/record'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { Bilingual } from '@/ui/bilingual'
import type { Planning } from './planning'

/** « Effectuer la même demande pour… »: the same dates for brothers and sisters, each in their own centre. */
export function Siblings({
  planning,
  speaker,
  record,
}: {
  planning: Planning
  speaker: Speaker
  record: CommuneRecord
}) {
  if (planning.siblings.length === 0) return null
  return (
    <fieldset className="rounded-lg border border-line p-4">
      <legend className="px-2 text-lg font-bold">
        <Bilingual {...guideWord(speaker, 'booking.planning.siblings')} />
      </legend>
      <p className="text-muted">{speaker.t('booking.planning.siblingsIntro')}</p>
      {planning.siblings.map((sibling) => (
        <label key={sibling.id} className="flex min-h-12 cursor-pointer items-center gap-3 py-2">
          <input
            type="checkbox"
            name="also[]"
            value={sibling.id}
            defaultChecked={sibling.ticked}
            className="size-7 accent-primary"
          />
          {speaker.t('booking.planning.sibling', {
            child: sibling.firstName,
            centre: record.centres.find((c) => c.key === sibling.centre)?.name ?? sibling.centre,
          })}
        </label>
      ))}
    </fieldset>
  )
}
