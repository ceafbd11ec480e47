/** A lock that did not come within its time, or a ring of waits that Postgres cut: nothing was written. */
export function isBusy(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } }).cause
  return cause?.code === '55P03' || cause?.code === '40P01'
}
