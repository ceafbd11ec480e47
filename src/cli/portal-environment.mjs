import { createHash } from 'node:crypto'
import { refuse } from './refusal.mjs'

const MODES = ['demo', 'test', 'production']

/** Whether others than this machine could reach the portal. */
function isPublic() {
  const { PORTAL_ORIGIN = '', LISTEN_ADDRESS = '127.0.0.1' } = process.env
  return PORTAL_ORIGIN.startsWith('https:') || !/^(127\.|localhost$|::1$)/.test(LISTEN_ADDRESS)
}

/** demo unless PORTAL_MODE says otherwise: whether demo families and a mailbox page exist. */
export function requestedMode() {
  const mode = process.env.PORTAL_MODE || 'demo'
  if (!process.env.PORTAL_MODE && isPublic())
    refuse("Le portail serait public : dites PORTAL_MODE=production, ou PORTAL_MODE=demo si c'est voulu.")
  if (!MODES.includes(mode))
    refuse(`PORTAL_MODE doit être ${MODES.join(', ')} ; « ${mode} » n'en est pas un.`)
  return mode
}

/** The queue's own password: who reads its address does not hold that of the portal. */
export const queuePasswordOf = (portalPassword) =>
  createHash('sha256').update(`${portalPassword} queue`).digest('base64url')

function as(role, password, adminAddress) {
  const url = new URL(adminAddress)
  url.username = role
  url.password = password
  return url.href
}

/**
 * The portal's own variables. The administrator's address is not among them: what serves has no use for it.
 * `origin` is the address people type, `dataFolder` an absolute path.
 */
export function portalVariables({ adminAddress, portalPassword, portalSecret, origin, mode, dataFolder }) {
  return {
    DATABASE_URL_PORTAL: as('portal', portalPassword, adminAddress),
    QUEUE_DATABASE_URL: as('portal_queue', queuePasswordOf(portalPassword), adminAddress),
    PORTAL_ORIGIN: origin,
    PORTAL_SECRET: portalSecret,
    PORTAL_MODE: mode,
    DATA_DIR: dataFolder,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: portalSecret,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** What the commands that change the database's shape or the communes are told besides. */
export function administratorVariables({ adminAddress, portalPassword }) {
  return { ADMIN_DATABASE_URL: adminAddress, PORTAL_PASSWORD: portalPassword }
}

/** This process's environment with `variables`, and without the address and password they are made from. */
export function environmentWith(variables) {
  const { DATABASE_URL, ADMIN_DATABASE_URL, PORTAL_PASSWORD, ...inherited } = process.env
  return { NODE_ENV: 'production', ...inherited, ...variables }
}
