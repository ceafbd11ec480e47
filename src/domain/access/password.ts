import type { AccessRefusal } from './refusals'

/**
 * Characters of a password, as people count them. CNIL, deliberation 2022-100: 50 bits when tries are slowed down, and
 * 12 lower-case letters are 56. No rule of composition (OWASP ASVS 5.0, 6.2.5).
 */
export const passwordLength = { least: 12, most: 128 } as const

/** The same password typed on two keyboards, which may compose accents differently, as one. */
export const passwordAsTyped = (typed: string): string => typed.normalize('NFC')

const leastOfOnesOwn = 6
const shortestWord = 3
const longestPattern = 5
const lines = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
]
const neighbours = new Set(
  lines.flatMap((line) => [...line].slice(1).flatMap((b, i) => [`${line[i]}${b}`, `${b}${line[i]}`])),
)
const disguises: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '5': 's',
  $: 's',
  '7': 't',
}

const folded = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const lettersAndDigits = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')
const withoutEnds = (words: string) => words.replace(/^\P{L}+|\P{L}+$/gu, '')
const undisguised = (words: string) => words.replace(/[@401!35$7]/g, (sign) => disguises[sign] ?? sign)

/** The shortest pattern that makes the whole when repeated: « abc » of « abcabcab ». */
function patternOf(words: string): string {
  for (let length = 1; length < words.length; length++)
    if (words.startsWith(words.slice(length))) return words.slice(0, length)
  return words
}

/** Mostly the same character again, or the next one of the alphabet, the digits or a row of the keyboard. */
function runsOn(characters: string[]): boolean {
  const steps = characters
    .slice(1)
    .map((b, i) => characters[i] === b || neighbours.has(`${characters[i]}${b}`))
  return steps.filter((follows) => !follows).length < characters.length / 4
}

function isMostlyOf(words: string, own: readonly string[]): boolean {
  const known = own
    .flatMap((name) => [lettersAndDigits(folded(name)), ...folded(name).split(/[^\p{L}\p{N}]+/u)])
    .filter((name) => name.length >= shortestWord)
    .sort((a, b) => b.length - a.length)
  const rest = known.reduce((left, name) => left.replaceAll(name, ''), words)
  return rest.length < words.length && rest.length < leastOfOnesOwn
}

type Known = {
  /** Whether a password, in lower case and without accents, stands in the list of those that everybody tries. */
  isCommon: (candidate: string) => boolean
  /** What is known of the person: identifier, e-mail address, names, town. */
  ownWords: readonly string[]
}

function isEasilyGuessed(password: string, { isCommon, ownWords }: Known): boolean {
  const whole = folded(password)
  const compact = lettersAndDigits(whole)
  const pattern = patternOf(whole)
  const readings = [whole, compact, withoutEnds(whole), withoutEnds(compact), patternOf(compact)]
  return (
    pattern.length <= longestPattern ||
    readings.some((reading) => isCommon(reading) || isCommon(undisguised(reading))) ||
    runsOn([...whole]) ||
    isMostlyOf(compact, ownWords)
  )
}

/** Why this password may not be chosen, or null. Nothing but its length and its being easy to guess counts. */
export function passwordRefusal(typed: string, known: Known): AccessRefusal | null {
  const password = passwordAsTyped(typed)
  const length = [...password].length
  if (length < passwordLength.least)
    return { code: 'password-too-short', facts: { least: passwordLength.least } }
  if (length > passwordLength.most) return { code: 'password-too-long', facts: { most: passwordLength.most } }
  return isEasilyGuessed(password, known) ? { code: 'password-too-common', facts: {} } : null
}

/** The same, for a password typed twice. */
export const newPasswordRefusal = (typed: string, repeated: string, known: Known): AccessRefusal | null =>
  passwordAsTyped(typed) === passwordAsTyped(repeated)
    ? passwordRefusal(typed, known)
    : { code: 'password-not-repeated', facts: {} }
