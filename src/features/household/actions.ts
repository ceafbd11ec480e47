'use server'
import { townAgent } from '@/domain/access/who'
import { done } from '@/domain/refusal'
import { communeAction } from '@/request/commune-action'
import { paths } from '@/request/paths'
import { accountForm } from './account-of-family'
import { disableAccount, enableAccount, forgetSignIns } from './disable-account'
import { openAccountForm } from './open-account-form'
import { openFamilyAccount } from './open-family-account'
import { accountIsWithin, reachOf, recordWithin } from './reach'
import { resendActivation } from './resend-activation'

/** Back to the list as it was, with a sentence on what was done. */
const listSaying = (slug: string, from: string, said: string) =>
  paths.households(slug, { ...Object.fromEntries(new URLSearchParams(from)), fait: said })

export const openFamilyAccountAction = communeAction({
  who: townAgent('open-accounts'),
  form: ({ commune, now, viewer }) =>
    openAccountForm(
      viewer?.kind === 'agent' ? recordWithin(commune.record, viewer) : commune.record,
      now.toZonedDateTimeISO(commune.record.timeZone).toPlainDate(),
    ),
  run: (db, { householdId, ...family }, { commune, now }) =>
    openFamilyAccount(db, family, { record: commune.record, now, householdId }),
  then: (_, { commune }) => ({
    go: paths.households(commune.slug, { tri: 'ouverture', sens: 'desc', fait: 'opened' }),
  }),
})

export const resendActivationAction = communeAction({
  who: townAgent('open-accounts'),
  form: accountForm,
  run: async (db, form, { now, viewer, commune }) => {
    if (!(await accountIsWithin(db, form.accountId, reachOf(viewer, commune.record))))
      return done({ ...form, said: 'unchanged' })
    const outcome = await resendActivation(db, form, { now })
    return outcome.ok ? done({ ...form, said: outcome.done ? 'resent' : 'unchanged' }) : outcome
  },
  then: ({ from, said }, { commune }) => ({ go: listSaying(commune.slug, from, said) }),
})

export const disableAccountAction = communeAction({
  who: townAgent('open-accounts'),
  form: accountForm,
  run: async (db, form, { now, viewer, commune }) => {
    if (!(await accountIsWithin(db, form.accountId, reachOf(viewer, commune.record))))
      return done({ ...form, said: 'unchanged' })
    const outcome = await disableAccount(db, form, { now })
    return outcome.ok ? done({ ...form, said: outcome.done ? 'disabled' : 'unchanged' }) : outcome
  },
  then: async ({ accountId, from, said }, { commune }) => {
    if (said === 'disabled') await forgetSignIns(commune.id, accountId)
    return { go: listSaying(commune.slug, from, said) }
  },
})

export const enableAccountAction = communeAction({
  who: townAgent('open-accounts'),
  form: accountForm,
  run: async (db, form, { now, viewer, commune }) => {
    if (!(await accountIsWithin(db, form.accountId, reachOf(viewer, commune.record))))
      return done({ ...form, said: 'unchanged' })
    const outcome = await enableAccount(db, form, { now })
    return outcome.ok ? done({ ...form, said: outcome.done ? 'enabled' : 'unchanged' }) : outcome
  },
  then: ({ from, said }, { commune }) => ({ go: listSaying(commune.slug, from, said) }),
})
