import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Body = { from: string; to: string; subject: string; html: string; text: string }
type Answer = 'accept' | 'accept-and-never-answer' | { status: number; name: string; message: string }

export type ResendRequest = { key: string; authorization: string; body: Body }

async function read(request: IncomingMessage): Promise<ResendRequest> {
  let text = ''
  for await (const chunk of request) text += chunk
  return {
    key: String(request.headers['idempotency-key']),
    authorization: String(request.headers.authorization),
    body: JSON.parse(text),
  }
}

function answer(response: ServerResponse, status: number, words: object) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(words))
}

/**
 * Resend's own protocol on a socket of this machine: POST /emails, bearer key, idempotency key kept with its answer,
 * errors as it writes them. `answerNext` says what the next requests get, in order; then all are accepted.
 */
export async function resendServer({ delayMs = 0 } = {}) {
  const requests: ResendRequest[] = []
  const arrived = new Map<string, { id: string; body: Body }>()
  const planned: Answer[] = []
  const waiting: (() => void)[] = []

  async function accept({ key, body }: ResendRequest, response: ServerResponse) {
    const known = arrived.get(key)
    if (known && JSON.stringify(known.body) !== JSON.stringify(body)) {
      const message = 'Same idempotency key used with a different request payload.'
      return answer(response, 409, { statusCode: 409, name: 'invalid_idempotent_request', message })
    }
    const mail = known ?? { id: randomUUID(), body }
    arrived.set(key, mail)
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    answer(response, 200, { id: mail.id })
  }

  const server = createServer(async (request, response) => {
    const received = await read(request)
    if (request.method !== 'POST' || request.url !== '/emails') return answer(response, 404, {})
    requests.push(received)
    const next = planned.shift() ?? 'accept'
    if (next === 'accept') await accept(received, response)
    else if (next === 'accept-and-never-answer')
      arrived.set(received.key, { id: randomUUID(), body: received.body })
    else answer(response, next.status, { statusCode: next.status, name: next.name, message: next.message })
    for (const go of waiting.splice(0)) go()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every request, in order, accepted or not. */
    requests,
    /** What people receive: once per idempotency key. */
    arrived: () => [...arrived.values()].map(({ body }) => body),
    answerNext: (...answers: Answer[]) => planned.push(...answers),
    /** Resolves when the next request has been dealt with. */
    nextRequest: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const tooMany = { status: 429, name: 'rate_limit_exceeded', message: 'Too many requests.' }
export const outOfOrder = { status: 500, name: 'internal_server_error', message: 'Something went wrong.' }
export const badRecipient = {
  status: 422,
  name: 'validation_error',
  message: 'Invalid `to` field. The email address needs to follow the `email@example.com` format.',
}
export const badSender = {
  status: 422,
  name: 'validation_error',
  message: 'Invalid `from` field. The email address needs to follow the `email@example.com` format.',
}
