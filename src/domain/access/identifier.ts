/**
 * A name or an e-mail address typed at the door, as it is stored and compared: composed letters (NFC), no surrounding
 * spaces, no invisible controls, lower case.
 */
export const nameAsStored = (typed: string): string =>
  typed
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
    .normalize('NFC')

export const identifierLength = { least: 3, most: 60 } as const

/** Never `@`: nobody may take someone else's e-mail address as a name. */
const identifierPattern = /^[\p{L}\p{M}\p{N}._-]+$/u

/**
 * Whether a person may take this name, as stored, to sign in: 3 to 60 letters, digits, points, hyphens and underscores,
 * or their own e-mail address.
 */
export function isFitIdentifier(name: string, ownEmail: string): boolean {
  const length = [...name].length
  const { least, most } = identifierLength
  return name === ownEmail || (length >= least && length <= most && identifierPattern.test(name))
}
