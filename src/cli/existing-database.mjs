import { refuse } from './refusal.mjs'

const OLDEST = 15
const CONNECT_SECONDS = 5

const REASONS = {
  ECONNREFUSED: 'personne n’écoute à cette adresse',
  ENOTFOUND: 'ce nom de machine est inconnu',
  EAI_AGAIN: 'ce nom de machine est inconnu',
  CONNECT_TIMEOUT: 'pas de réponse',
  '28P01': 'le mot de passe est refusé',
  28000: 'ce compte est refusé',
}

async function ask(address) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(address, { max: 1, connect_timeout: CONNECT_SECONDS, onnotice() {} })
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major,
      rolsuper or (rolcreaterole and rolcreatedb) as administrator from pg_roles where rolname = current_user`
    return row
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function parse(text) {
  try {
    const url = new URL(text)
    if (['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname) return url
  } catch {}
  return refuse('DATABASE_URL doit avoir la forme postgres://administrateur:motdepasse@machine:5432/base.')
}

/**
 * The administrator's address given by DATABASE_URL, checked: it answers, is recent enough, and may create roles.
 * Without a database's name in it, the database is `portal`. Never shows the password.
 */
export async function existingDatabase(text) {
  const url = parse(text)
  if (url.pathname === '' || url.pathname === '/') url.pathname = '/portal'
  const place = `${url.hostname}:${url.port || 5432}`
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const databaseMissing = '3D000'
  const answer = await ask(url.href)
    .catch((error) => (error.code === databaseMissing ? ask(maintenance.href) : Promise.reject(error)))
    .catch((error) =>
      refuse(`La base de DATABASE_URL (${place}) ne répond pas : ${REASONS[error.code] ?? error.message}.`),
    )
  if (answer.major < OLDEST)
    refuse(
      `Le serveur de DATABASE_URL (${place}) est PostgreSQL ${answer.major} : il faut ${OLDEST} ou plus récent.`,
    )
  if (!answer.administrator)
    refuse(
      `Le compte de DATABASE_URL (${place}) n'est pas administrateur : il doit pouvoir créer des rôles et des bases.`,
    )
  return url.href
}
