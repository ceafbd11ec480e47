import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { Icon } from '@/ui/icon'

/** Who is signed in, and the way out: a native form, so that leaving never depends on a script. */
export function SignedIn({ viewer, slug, speaker }: { viewer: Viewer; slug: string; speaker: Speaker }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 print:hidden">
      <p className="flex items-center gap-1.5 text-sm">
        <Icon name="person" className="size-5 shrink-0 text-primary" />
        {speaker.t('site.frame.person', { name: `${viewer.firstName} ${viewer.lastName}` })}
      </p>
      <form method="post" action={paths.signOut(slug)}>
        <button
          type="submit"
          className="min-h-11 rounded-md px-2 text-sm font-semibold text-primary underline underline-offset-4 hover:bg-tint"
        >
          <Bilingual {...guideWord(speaker, 'access.signOut')} />
        </button>
      </form>
    </div>
  )
}
