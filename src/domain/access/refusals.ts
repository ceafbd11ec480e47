import type { RefusalOf } from '../refusal'

export type AccessRefusal =
  /** One answer for a wrong name, a wrong password, an account not activated or disabled: it tells nobody which. */
  | RefusalOf<'sign-in-failed'>
  /** Too many failures for this name or from this address: wait until then. */
  | RefusalOf<'sign-in-throttled', { waitMinutes: number }>
  | RefusalOf<'password-too-short', { least: number }>
  | RefusalOf<'password-too-long', { most: number }>
  | RefusalOf<'password-too-common'>
  | RefusalOf<'password-not-repeated'>
  | RefusalOf<'password-wrong'>
  | RefusalOf<'mailed-key-spent'>
  /** This account has been sent as many mails as it may have in an hour. */
  | RefusalOf<'mails-throttled', { most: number }>
  | RefusalOf<'identifier-taken'>
  | RefusalOf<'email-taken'>
