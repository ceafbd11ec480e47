import type { CommuneRecord } from '@/communes/record'
import type { Viewer } from '@/domain/access/who'
import { guideWord } from '@/i18n/form-labels'
import type { Speaker } from '@/i18n/speak'
import { townWord } from '@/i18n/town-word'
import { paths } from '@/request/paths'
import { Bilingual, type GuideWord } from '@/ui/bilingual'
import { administrationPages } from './administration-pages'
import { NavLink } from './nav-link'

type Line = { href: string; word: GuideWord; withPagesBelow?: boolean; alsoBelow?: string }

type NavProps = { viewer: Viewer | null; slug: string; labels: CommuneRecord['labels']; speaker: Speaker }

function linesFor({ viewer, slug, labels, speaker }: NavProps): Line[] {
  const word = (key: Parameters<typeof guideWord>[1]) => guideWord(speaker, key)
  const account = { href: paths.account(slug), word: word('access.account.title') }
  if (viewer?.kind === 'family')
    return [
      { href: paths.familyHome(slug), word: word('family.home.title') },
      {
        href: paths.bookings(slug),
        word: townWord(speaker, labels, 'bookings'),
        withPagesBelow: true,
        alsoBelow: paths.request(slug, ''),
      },
      { href: paths.agenda(slug), word: townWord(speaker, labels, 'agenda') },
      account,
    ]
  if (viewer?.kind === 'agent')
    return [
      { href: paths.home(slug), word: word('site.home') },
      ...administrationPages(viewer, slug).map((page) => ({
        href: page.href,
        word: word(page.word),
        withPagesBelow: true,
      })),
      account,
    ]
  return [
    { href: paths.home(slug), word: word('site.home') },
    { href: paths.practicalInfo(slug), word: word('site.publicHome.practicalInfo') },
    { href: paths.createMySpace(slug), word: word('site.publicHome.createMySpace') },
    { href: paths.signIn(slug), word: word('site.publicHome.mySpace') },
  ]
}

/** The main navigation: every line visible at every size, two by two on a phone. */
export function MainNav(props: NavProps) {
  return (
    <nav aria-label={props.speaker.t('site.frame.mainNav')} className="bg-primary print:hidden">
      <ul className="mx-auto grid max-w-page grid-cols-2 gap-x-1 px-2 sm:flex sm:flex-wrap sm:px-6 sm:py-1.5">
        {linesFor(props).map(({ href, word, withPagesBelow, alsoBelow }) => (
          <li key={href}>
            <NavLink {...{ href, withPagesBelow, alsoBelow }}>
              <Bilingual {...word} stacked />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
