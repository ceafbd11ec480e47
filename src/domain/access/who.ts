import { mayDo, type Right } from './rights'
import type { TownRole } from './town-roles'

type Person = {
  accountId: string
  identifier: string
  email: string
  title: 'madame' | 'monsieur' | ''
  firstName: string
  lastName: string
  previousSignInAt: string | null
}
export type FamilyViewer = Person & { kind: 'family' }
/** Someone of the town hall, with a role and the services they are held to (none named: all). */
export type AgentViewer = Person & { kind: 'agent'; townRole: TownRole; services: string[] }
/** The signed-in person, as the session says. */
export type Viewer = FamilyViewer | AgentViewer

export type Entry<V> = { may: true; viewer: V } | { may: false; because: 'not-signed-in' | 'not-yours' }
/** Who may come: each page and each action names one. */
export type Who<V> = (viewer: Viewer | null) => Entry<V>

const notSignedIn = { may: false, because: 'not-signed-in' } as const
const notYours = { may: false, because: 'not-yours' } as const

/** A legal representative, for the children of their own households. */
export const guardian: Who<FamilyViewer> = (viewer) => {
  if (!viewer) return notSignedIn
  return viewer.kind === 'family' ? { may: true, viewer } : notYours
}

/** Someone of the town hall who has that right by their role. */
export const townAgent =
  (right: Right): Who<AgentViewer> =>
  (viewer) => {
    if (!viewer) return notSignedIn
    return viewer.kind === 'agent' && mayDo(viewer, right) ? { may: true, viewer } : notYours
  }

/** Someone of the town hall, whatever they may do there. */
export const agent: Who<AgentViewer> = (viewer) => {
  if (!viewer) return notSignedIn
  return viewer.kind === 'agent' ? { may: true, viewer } : notYours
}

/** Anyone with an account. */
export const accountHolder: Who<Viewer> = (viewer) => (viewer ? { may: true, viewer } : notSignedIn)
/** Anyone, signed in or not. */
export const anyone: Who<Viewer | null> = (viewer) => ({ may: true, viewer })
