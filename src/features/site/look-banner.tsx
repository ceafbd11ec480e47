import { versionWords } from '@/i18n/settings/versions'
import { speak } from '@/i18n/speak'
import type { Asked } from '@/request/asked'
import type { LookTaken } from '@/request/look'
import { paths } from '@/request/paths'
import { Button } from '@/ui/button'

const words = versionWords.portal

/** Above every page while an agent looks at the portal at another moment; leads back to now, with or without script. */
export function LookBanner({ look, commune }: { look: LookTaken; commune: Asked['commune'] }) {
  const french = speak('fr')
  const clock = look.at.toZonedDateTimeISO(commune.record.timeZone)
  const moment = `${french.date(clock.toPlainDate(), true)} à ${french.time(clock.toPlainTime())}`
  return (
    <form
      method="post"
      action={paths.lookAtNow(commune.slug)}
      lang="fr"
      dir="ltr"
      className="border-y-4 border-warning bg-warning-tint"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-6">
        <p>
          <strong>{words.banner(moment)}</strong>,{' '}
          {look.version === null ? words.withDraft : words.withVersion(look.version)}
        </p>
        <Button variant="secondary">{words.back}</Button>
      </div>
    </form>
  )
}
