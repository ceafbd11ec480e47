import { anyone } from '@/domain/access/who'
import { nothingTyped } from '@/features/access/forms'
import { signOut } from '@/features/access/sign-out'
import { communePost } from '@/request/commune-route'
import { paths } from '@/request/paths'
import { signInTokenOf, takeSignIn } from '@/request/sign-in-cookie'

export const POST = communePost({
  who: anyone,
  as: 'access',
  form: nothingTyped,
  run: async (db, _form, { commune, now }) =>
    signOut(db, { token: (await signInTokenOf(commune.slug)) ?? '' }, { now }),
  unreadable: ({ commune }) => paths.home(commune.slug),
  then: async (_, { commune }) => {
    await takeSignIn(commune.slug)
    return paths.signInAfter(commune.slug, 'deconnexion')
  },
})
