'use server'
import { accountHolder, anyone } from '@/domain/access/who'
import { communeAction } from '@/request/commune-action'
import { pathToFollow } from '@/request/path-to-follow'
import { paths } from '@/request/paths'
import { giveSignIn, takeSignIn } from '@/request/sign-in-cookie'
import { visitAt } from '@/request/visit'
import { askNewPassword } from './ask-new-password'
import { changeIdentifier } from './change-identifier'
import { changePassword } from './change-password'
import { choosePassword } from './choose-password'
import {
  askNewPasswordForm,
  changeIdentifierForm,
  changePasswordForm,
  choosePasswordForm,
  mailedKeyForm,
  nothingTyped,
  signInForm,
} from './forms'
import { sendActivationAgain } from './send-activation-again'
import { signIn } from './sign-in'
import { signOutEverywhere } from './sign-out-everywhere'

export const signInAction = communeAction({
  who: anyone,
  as: 'access',
  form: signInForm,
  run: async (db, form, { now }) => signIn(db, form, await visitAt(now)),
  then: async ({ kind, token, wanted }, { commune }) => {
    await giveSignIn(commune.slug, token)
    return { go: pathToFollow(commune.slug, kind, wanted) }
  },
})

export const askNewPasswordAction = communeAction({
  who: anyone,
  as: 'access',
  form: askNewPasswordForm,
  run: async (db, form, { now }) => askNewPassword(db, form, await visitAt(now)),
  then: (_, { speaker }) => ({ say: speaker.t('access.forgotten.sent') }),
})

export const sendActivationAgainAction = communeAction({
  who: anyone,
  as: 'access',
  form: mailedKeyForm,
  run: async (db, form, { now }) => sendActivationAgain(db, form, await visitAt(now)),
  then: (_, { speaker }) => ({ say: speaker.t('access.choosePassword.sentAgain') }),
})

export const choosePasswordAction = communeAction({
  who: anyone,
  as: 'access',
  form: choosePasswordForm,
  run: (db, form, { now, commune }) => choosePassword(db, form, { now, townName: commune.name }),
  then: (_, { commune }) => ({ go: paths.signInAfter(commune.slug, 'mot-de-passe') }),
})

export const changePasswordAction = communeAction({
  who: accountHolder,
  as: 'access',
  form: changePasswordForm,
  run: async (db, form, { now, commune, viewer }) =>
    changePassword(db, form, {
      ...(await visitAt(now)),
      accountId: viewer.accountId,
      townName: commune.name,
    }),
  then: async ({ token }, { commune, speaker }) => {
    await giveSignIn(commune.slug, token)
    return { say: speaker.t('access.account.passwordChanged') }
  },
})

export const changeIdentifierAction = communeAction({
  who: accountHolder,
  as: 'access',
  form: ({ viewer }) => changeIdentifierForm(viewer?.email ?? ''),
  run: (db, form, { now, viewer }) => changeIdentifier(db, form, { now, accountId: viewer.accountId }),
  then: (_, { speaker }) => ({ say: speaker.t('access.account.identifierChanged') }),
})

export const signOutEverywhereAction = communeAction({
  who: accountHolder,
  as: 'access',
  form: nothingTyped,
  run: (db, form, { now, viewer }) => signOutEverywhere(db, form, { now, accountId: viewer.accountId }),
  then: async (_, { commune }) => {
    await takeSignIn(commune.slug)
    return { go: paths.signInAfter(commune.slug, 'deconnexion-partout') }
  },
})
