/** The signed-in person, as the session says. */
export type Viewer = {
  accountId: string
  kind: 'family' | 'agent'
  identifier: string
  email: string
  title: 'madame' | 'monsieur' | ''
  firstName: string
  lastName: string
  previousSignInAt: string | null
}

export type Entry<V> = { may: true; viewer: V } | { may: false; because: 'not-signed-in' | 'not-yours' }
/** Who may come: each page and each action names one. */
export type Who<V> = (viewer: Viewer | null) => Entry<V>

const only =
  <K extends Viewer['kind']>(kind: K): Who<Viewer & { kind: K }> =>
  (viewer) => {
    if (!viewer) return { may: false, because: 'not-signed-in' }
    if (viewer.kind !== kind) return { may: false, because: 'not-yours' }
    return { may: true, viewer: viewer as Viewer & { kind: K } }
  }

/** A legal representative, for the children of their own households. */
export const guardian = only('family')
/** An agent of the town. */
export const agent = only('agent')
/** Anyone with an account. */
export const accountHolder: Who<Viewer> = (viewer) =>
  viewer ? { may: true, viewer } : { may: false, because: 'not-signed-in' }
/** Anyone, signed in or not. */
export const anyone: Who<Viewer | null> = (viewer) => ({ may: true, viewer })
