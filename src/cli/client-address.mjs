import { isIP } from 'node:net'

const OWN = 'x-portal-'
const MOST_PATH = 2_000
const TOLD_BY_A_PROXY = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]

/** How many proxies of ours stand in front, from TRUST_PROXY; null when it is not a whole number from 0 up. */
export function trustedProxies(text) {
  if (!text) return 0
  return /^\d{1,2}$/.test(text) ? Number(text) : null
}

/**
 * Where a request comes from. Each trusted proxy adds the address it saw to the right of X-Forwarded-For:
 * with n of them, the n-th from the right is the last that none of ours could be told by the client.
 */
export function clientAddress(socketAddress, forwardedFor, proxies) {
  const socket = (socketAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  if (proxies === 0) return socket
  const told = (forwardedFor ?? '').split(',').at(-proxies)?.trim() ?? ''
  return isIP(told) ? told : socket
}

/**
 * Makes the headers of an incoming request honest before anything reads them: the names we give ourselves come from
 * nobody else, and what a proxy would say is believed only when one of ours stands in front. Then says the address
 * and the path asked for: the commune of an action is read there, not in what its form says.
 */
export function honestHeaders(request, proxies) {
  const { headers, rawHeaders, socket } = request
  const address = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], proxies)
  const forged = (name) => name.startsWith(OWN) || (proxies === 0 && TOLD_BY_A_PROXY.includes(name))
  for (const name of Object.keys(headers)) if (forged(name)) delete headers[name]
  const pairs = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (!forged(rawHeaders[i].toLowerCase())) pairs.push(rawHeaders[i], rawHeaders[i + 1])
  }
  const ours = { [`${OWN}address`]: address, [`${OWN}path`]: request.url.slice(0, MOST_PATH) }
  request.rawHeaders = [...pairs, ...Object.entries(ours).flat()]
  Object.assign(headers, ours)
}
