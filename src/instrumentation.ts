import type { Instrumentation } from 'next'

/** Before the first request of a process: connect, and refuse to serve a database that is not walled. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openOrRefuse } = await import('./request/start-up')
  await openOrRefuse()
}

/** Writes down a bug under the number that the person is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportShown } = await import('./request/start-up')
  reportShown(error, context.routePath, request)
}
