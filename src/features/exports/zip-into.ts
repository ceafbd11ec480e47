import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import type { Temporal } from 'temporal-polyfill'

/** Takes the bytes of an archive, in their order; the next ones come when it has answered. */
export type Sink = (bytes: Uint8Array) => Promise<void>

export type ZippedFile = { name: string; sha256: string }

/**
 * A ZIP archive that leaves as it is made: no more of it is held than what was last written. `end` answers its size in
 * bytes and its SHA-256.
 */
export function zipInto(sink: Sink, madeAt: Temporal.Instant) {
  const waiting: Uint8Array[] = []
  const whole = createHash('sha256')
  let size = 0
  let failure: Error | null = null
  const zip = new Zip((error, bytes) => {
    failure ??= error
    if (bytes?.length) waiting.push(bytes)
  })

  async function flush() {
    if (failure) throw failure
    for (const bytes of waiting.splice(0)) {
      whole.update(bytes)
      size += bytes.length
      await sink(bytes)
    }
  }

  /** Writes a file from its pieces of text. */
  async function file(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<ZippedFile> {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = madeAt.epochMilliseconds
    zip.add(entry)
    const hash = createHash('sha256')
    const encoder = new TextEncoder()
    for await (const piece of pieces) {
      const bytes = encoder.encode(piece)
      hash.update(bytes)
      entry.push(bytes)
      await flush()
    }
    entry.push(new Uint8Array(), true)
    await flush()
    return { name, sha256: hash.digest('hex') }
  }

  async function end() {
    zip.end()
    await flush()
    return { size, sha256: whole.digest('hex') }
  }

  return { file, end }
}
