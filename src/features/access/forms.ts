import { z } from 'zod'
import { identifierLength, isFitIdentifier, nameAsStored } from '@/domain/access/identifier'

const longest = 1_000
const typedName = z.string().max(longest).transform(nameAsStored).pipe(z.string().min(1).max(320))
const typedPassword = z.string().min(1).max(longest)
/** 256 bits in base64url, as mailed. */
export const mailedKey = z.string().regex(/^[\w-]{43}$/)

export const nothingTyped = z.object({})

export const signInForm = z.object({
  identifier: typedName,
  password: typedPassword,
  /** The page that the person wanted before they had to sign in. */
  wanted: z.string().max(longest).optional(),
})
export type SignInForm = z.output<typeof signInForm>

export const askNewPasswordForm = z.object({ identifier: typedName })
export type AskNewPasswordForm = z.output<typeof askNewPasswordForm>

export const mailedKeyForm = z.object({ key: mailedKey })
export type MailedKeyForm = z.output<typeof mailedKeyForm>

export const choosePasswordForm = z.object({
  key: mailedKey,
  password: typedPassword,
  repeatPassword: typedPassword,
})
export type ChoosePasswordForm = z.output<typeof choosePasswordForm>

export const changePasswordForm = z.object({
  currentPassword: typedPassword,
  newPassword: typedPassword,
  repeatPassword: typedPassword,
})
export type ChangePasswordForm = z.output<typeof changePasswordForm>

/** A name that its owner may take; empty is not one. */
export const changeIdentifierForm = (ownEmail: string) =>
  z.object({
    identifier: typedName.refine((name) => isFitIdentifier(name, ownEmail), {
      params: { words: 'access.account.identifierUnfit', ...identifierLength },
    }),
  })
export type ChangeIdentifierForm = z.output<ReturnType<typeof changeIdentifierForm>>
