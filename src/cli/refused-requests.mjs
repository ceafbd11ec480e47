const MOST_BODY_BYTES = 256 * 1024

/** Whether every percent sign of an address begins a byte of a character: `%FF` alone is none. */
function isReadable(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * The status of a request that no page is asked about: its address cannot be read (400), or its body is heavier than
 * any form of ours (413) or does not say its weight (411). Null for all others.
 * @param {{ url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 */
export function refusalOf({ url = '/', headers }) {
  if (!isReadable(url.split('?')[0])) return 400
  if (headers['transfer-encoding']) return 411
  return Number(headers['content-length'] ?? 0) > MOST_BODY_BYTES ? 413 : null
}

/** What files carry besides pages, which get more from the proxy: a browser neither guesses their kind nor goes by http. */
export function headersOfAll(origin) {
  const always = { 'X-Content-Type-Options': 'nosniff' }
  return origin?.startsWith('https://')
    ? { ...always, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
    : always
}
