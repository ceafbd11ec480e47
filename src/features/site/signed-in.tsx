import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Icon } from '@/ui/icon'

/** Who is signed in, and the way out: a native form, so that leaving never depends on a script. */
export function SignedIn({ viewer, slug, speaker }: { viewer: Viewer; slug: string; speaker: Speaker }) {
  const name = `${viewer.firstName} ${viewer.lastName}`
  return (
    <div className="min-w-0 text-end sm:flex sm:items-center sm:gap-x-3 print:hidden">
      <p className="flex items-center justify-end gap-1 text-xs leading-tight sm:gap-1.5 sm:text-sm">
        <Icon name="person" className="size-3.5 shrink-0 text-primary sm:size-5" />
        <bdi aria-hidden="true" className="truncate sm:hidden">
          {name}
        </bdi>
        <span className="sr-only sm:not-sr-only">{speaker.t('site.frame.person', { name })}</span>
      </p>
      <form method="post" action={paths.signOut(slug)}>
        <button
          type="submit"
          className="min-h-11 rounded-md text-end text-sm leading-tight font-semibold whitespace-nowrap sm:px-2 text-primary underline underline-offset-4 hover:bg-tint"
        >
          <Bilingual {...guideWord(speaker, 'access.signOut')} stacked />
        </button>
      </form>
    </div>
  )
}
