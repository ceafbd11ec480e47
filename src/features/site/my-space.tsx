import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Bilingual } from '@/ui/bilingual'
import { LinkButton } from '@/ui/button'

type MySpaceProps = { viewer: Viewer | null; slug: string; speaker: Speaker }

/** The way in: to sign in, to have an account opened, or straight home for who is signed in already. */
export function MySpace({ viewer, slug, speaker }: MySpaceProps) {
  const { t } = speaker
  const home = viewer?.kind === 'agent' ? paths.administration(slug) : paths.familyHome(slug)
  const homeWord = viewer?.kind === 'agent' ? 'administration.title' : 'family.home.title'
  return (
    <section
      aria-labelledby="mon-espace"
      className="space-y-4 rounded-xl border-2 border-primary bg-paper p-5 print:hidden"
    >
      <h2 id="mon-espace" className="text-xl font-bold">
        {viewer ? (
          t('site.publicHome.hello', { name: viewer.firstName })
        ) : (
          <Bilingual {...guideWord(speaker, 'site.publicHome.mySpace')} />
        )}
      </h2>
      {viewer ? (
        <LinkButton href={home} wide>
          <Bilingual {...guideWord(speaker, homeWord)} />
        </LinkButton>
      ) : (
        <>
          <p>{t('site.publicHome.mySpaceIntro')}</p>
          <div className="flex flex-col gap-3">
            <LinkButton href={paths.signIn(slug)}>
              <Bilingual {...guideWord(speaker, 'access.signIn.submit')} />
            </LinkButton>
            <LinkButton href={paths.createMySpace(slug)} variant="secondary">
              <Bilingual {...guideWord(speaker, 'site.publicHome.createMySpace')} />
            </LinkButton>
            <LinkButton href={paths.forgottenPassword(slug)} variant="quiet">
              <Bilingual {...guideWord(speaker, 'access.signIn.forgotten')} />
            </LinkButton>
          </div>
        </>
      )}
    </section>
  )
}
