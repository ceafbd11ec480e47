/** Something the person who typed the command can put right: told in one French sentence, without a stack. */
export class Refusal extends Error {}

/**
 * Stops the command with a sentence for the person.
 * @returns {never}
 */
export function refuse(sentence) {
  throw new Refusal(sentence)
}

/** Prints what went wrong: a refusal as its sentence, anything else whole, since it is a bug. */
export function tell(error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
}
