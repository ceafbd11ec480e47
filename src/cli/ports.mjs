import { createServer } from 'node:net'
import { refuse } from './refusal.mjs'

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, host, () => {
      const { port: taken } = server.address()
      server.close(() => resolve(taken))
    })
  })
}

/** A TCP port of this machine that nobody listens on. */
export function freePort() {
  return listenOnce(0, '127.0.0.1')
}

/** The port asked for by PORT, or 3000. Refuses what is not a whole number from 1 to 65535. */
export function requestedPort() {
  const text = process.env.PORT || '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    refuse(`PORT doit être un nombre entre 1 et 65535 ; « ${text} » n'en est pas un.`)
  }
  return port
}

/** Refuses in a sentence when the port cannot be listened on. */
export async function checkPort(port, host) {
  try {
    await listenOnce(port, host)
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      refuse(
        `Le port ${port} est déjà pris par un autre programme : choisissez-en un autre, par exemple PORT=${port + 1} npm start.`,
      )
    }
    if (error.code === 'EACCES')
      refuse(`Le port ${port} est réservé au système : choisissez PORT au-dessus de 1023.`)
    refuse(`L'adresse ${host}, port ${port}, ne peut pas être ouverte (${error.code}).`)
  }
}
