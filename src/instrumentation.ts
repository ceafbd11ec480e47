/** Before the first request of a process: connect, and refuse to serve a database that is not walled. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { connectFromEnv } = await import('./request/connect')
  const { startUpCheck } = await import('./database/start-up-check')
  connectFromEnv()
  const faults = await startUpCheck()
  if (faults.length > 0) {
    console.error(`La base n’est pas cloisonnée, le portail refuse de servir :\n${faults.join('\n')}`)
    process.exit(1)
  }
}
