import { anyone } from '@/domain/access/who'
import { chooseLanguage, languageForm } from '@/features/site/choose-language'
import { communePost } from '@/request/commune-route'
import { env } from '@/request/env'
import { languageCookie } from '@/request/language'
import { paths } from '@/request/paths'

const oneYearSeconds = 365 * 24 * 3600

/** The page of this commune that the form was on; its home when the browser does not say. */
function pageBefore(request: Request, slug: string): string {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return paths.home(slug)
  const { host, pathname, search } = new URL(referer)
  const isHere = host === request.headers.get('host') && pathname.startsWith(`/${slug}/`)
  return isHere ? pathname + search : paths.home(slug)
}

export const POST = communePost({
  who: anyone,
  form: languageForm,
  run: chooseLanguage,
  unreadable: ({ commune }) => paths.home(commune.slug),
  then: (langue, { commune }, request) => {
    const headers = new Headers({ Location: pageBefore(request, commune.slug) })
    const secure = env().PORTAL_ORIGIN.startsWith('https://') ? '; Secure' : ''
    headers.set(
      'Set-Cookie',
      `${languageCookie}=${langue}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax; HttpOnly${secure}`,
    )
    return new Response(null, { status: 303, headers })
  },
})
