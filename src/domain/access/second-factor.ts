/** A code holds for a step of 30 seconds (RFC 6238, 5.2), the one before and the one after: clocks differ. */
export const totpStepSeconds = 30
export const totpWindowSteps = 1

/** How long a proved password waits for its second factor, and a new key for its first code. */
export const secondFactorMinutes = 10

export const recoveryCodeCount = 8
/** Letters and digits that nobody takes for one another; 16 of them are 79 bits. */
export const recoveryAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const recoveryCodeLength = 16

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Six digits, as people read them out: in two halves, or on a keyboard of another script. Null for anything else. */
export function totpCodeAsTyped(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(arabicDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[\s\p{Cf}-]/gu, '')
  return /^\d{6}$/.test(code) ? code : null
}

/** A recovery code without the hyphens and spaces between its groups; null for what cannot be one. */
export function recoveryCodeAsTyped(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}-]/gu, '')
  const isOne = code.length === recoveryCodeLength && [...code].every((c) => recoveryAlphabet.includes(c))
  return isOne ? code : null
}

/** « ABCD-EFGH-JKMN-PQRS » */
export const recoveryCodeAsShown = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/**
 * The first step, within the window around `step`, whose code has not opened yet; null when all of them have. `last`
 * is the last step that opened.
 */
export function firstUnusedStep(step: number, last: number | null): number | null {
  const first = Math.max(step, (last ?? -1) + 1)
  return first <= step + totpWindowSteps ? first : null
}
