import { Temporal } from 'temporal-polyfill'

/** What the directory says of a commune's versions: the one in force when it was last written, and those that follow. */
export type VersionsInDirectory = {
  recordVersion: number
  /** In the order of their instants (`from`, ISO). */
  coming: readonly { version: number; from: string }[]
}

const isDue = (from: string, at: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(from), at) <= 0

/** The version for what is begun at that instant. */
export const versionAt = ({ recordVersion, coming }: VersionsInDirectory, at: Temporal.Instant): number =>
  coming.findLast(({ from }) => isDue(from, at))?.version ?? recordVersion

/** The directory's entry once the versions that are due have taken their place. */
export const directoryAt = (
  directory: VersionsInDirectory,
  at: Temporal.Instant,
): { recordVersion: number; coming: { version: number; from: string }[] } => ({
  recordVersion: versionAt(directory, at),
  coming: directory.coming.filter(({ from }) => !isDue(from, at)),
})

/** The last version published, in force or to come: what a new one begins from. */
export const latestVersion = ({ recordVersion, coming }: VersionsInDirectory): number =>
  coming.at(-1)?.version ?? recordVersion

/** The first instant of a day on the commune's clock: when a version that takes effect that day does. */
export const effectiveAtOf = (on: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  on.toZonedDateTime(timeZone).toInstant()
