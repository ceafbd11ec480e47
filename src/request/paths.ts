/** Every address of the portal. French, without accents; nothing else in the code writes one. */
const families = (commune: string) => `/${commune}/espace-citoyens`
const agents = (commune: string) => `/${commune}/administration`

export const paths = {
  communes: () => '/',
  home: families,
  crest: (c: string) => `${families(c)}/blason`,
  signIn: (c: string, next?: string) =>
    `${families(c)}/connexion${next ? `?suite=${encodeURIComponent(next)}` : ''}`,
  /** The sign-in page, saying what has just been done. */
  signInAfter: (c: string, done: 'deconnexion' | 'deconnexion-partout' | 'mot-de-passe') =>
    `${families(c)}/connexion?fait=${done}`,
  signOut: (c: string) => `${families(c)}/deconnexion`,
  createMySpace: (c: string) => `${families(c)}/creer-mon-espace`,
  forgottenPassword: (c: string) => `${families(c)}/mot-de-passe-oublie`,
  choosePassword: (c: string, key: string) => `${families(c)}/mot-de-passe/${key}`,
  language: (c: string) => `${families(c)}/langue`,
  accessibility: (c: string) => `${families(c)}/accessibilite`,
  privacy: (c: string) => `${families(c)}/donnees-personnelles`,
  practicalInfo: (c: string) => `${families(c)}/informations-utiles`,
  familyHome: (c: string) => `${families(c)}/mon-accueil`,
  account: (c: string) => `${families(c)}/mon-compte`,
  bookings: (c: string) => `${families(c)}/reservations`,
  planning: (c: string, enrolment: string, period?: string) =>
    `${families(c)}/reservations/${enrolment}${period ? `?periode=${encodeURIComponent(period)}` : ''}`,
  saveDraft: (c: string, enrolment: string) => `${families(c)}/reservations/${enrolment}/brouillon`,
  recap: (c: string, enrolment: string) => `${families(c)}/reservations/${enrolment}/recapitulatif`,
  validate: (c: string, enrolment: string) => `${families(c)}/reservations/${enrolment}/valider`,
  request: (c: string, request: string) => `${families(c)}/demandes/${request}`,
  agenda: (c: string, child?: string) => `${families(c)}/mon-agenda${child ? `?enfant=${child}` : ''}`,
  calendarFeed: (c: string, feed: string) => `/${c}/api/agenda/${feed}`,
  administration: agents,
  households: (c: string, asked: Record<string, string> = {}) =>
    `${agents(c)}/foyers${Object.keys(asked).length ? `?${new URLSearchParams(asked)}` : ''}`,
  searchHouseholds: (c: string) => `${agents(c)}/foyers/recherche`,
  openAccount: (c: string) => `${agents(c)}/foyers/nouveau`,
  platform: (page = 1) => `/plateforme${page > 1 ? `?page=${page}` : ''}`,
  platformSignIn: () => '/plateforme/connexion',
  platformSignOut: () => '/plateforme/deconnexion',
  demoMailbox: (c: string) => `/${c}/demo/courriels`,
  demoMail: (c: string, mail: string) => `/${c}/demo/courriels/${mail}`,
} as const
