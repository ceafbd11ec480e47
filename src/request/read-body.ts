/** The most that a form of ours may weigh: the longest has some hundred fields. */
export const mostFormBytes = 256 * 1024

/** What a request brings, when it is not a form that can be read: too heavy, or of another make. */
export type BodyFault = 'too-large' | 'not-a-form'

/** Whether a request says that it is heavier than a form of ours; one that does not say is counted as it is read. */
const saysTooLarge = (request: Request): boolean =>
  Number(request.headers.get('content-length') ?? 0) > mostFormBytes

/** The bytes of a body, or null as soon as there are too many: the rest is not read. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let count = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    count += value.byteLength
    if (count > mostFormBytes) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
  const all = new Uint8Array(count)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}

/** The form that a request brings, at most 256 kB of it. */
export async function formDataOf(request: Request): Promise<FormData | BodyFault> {
  if (saysTooLarge(request)) return 'too-large'
  const bytes = request.body ? await bytesOf(request.body) : new Uint8Array()
  if (!bytes) return 'too-large'
  const type = request.headers.get('content-type') ?? ''
  return new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => 'not-a-form' as const)
}
