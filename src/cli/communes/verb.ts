/** A verb of `npm run communes`: what it is given, and whether it did what was asked. */
export type Run = (given: string[]) => Promise<boolean>

/** With `--json`, one JSON value on the standard output, for programs; otherwise sentences. */
export function tellAs(json: boolean, value: unknown, lines: () => string[]): void {
  console.log(json ? JSON.stringify(value, null, 2) : lines().join('\n'))
}
