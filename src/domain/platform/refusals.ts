import type { RefusalOf } from '../refusal'

export type PlatformRefusal =
  /** The password was proved too long ago, or in another browser: begin again. */
  | RefusalOf<'sign-in-over'>
  /** Not the code of this moment, or one that has opened already. */
  | RefusalOf<'second-factor-wrong'>
  | RefusalOf<'second-factor-throttled', { waitMinutes: number }>
  | RefusalOf<'recovery-code-wrong'>
  /** The new key was shown too long ago. */
  | RefusalOf<'totp-key-forgotten'>
  | RefusalOf<'slug-taken'>
  | RefusalOf<'insee-code-taken', { slug: string }>
  | RefusalOf<'model-unknown'>
  /** The first faults of the record that was given, in French, where they stand; and how many more there are. */
  | RefusalOf<'record-faulty', { faults: { line: number; column: number; sentence: string }[]; more: number }>
  | RefusalOf<'already-invited'>
  /** The commune is open already, or suspended already. */
  | RefusalOf<'state-unchanged'>
