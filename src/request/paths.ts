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
  settings: (c: string, done?: 'abandon') => `${agents(c)}/reglages${done ? `?fait=${done}` : ''}`,
  settingsList: (c: string, part: string) => `${agents(c)}/reglages/liste?ou=${encodeURIComponent(part)}`,
  settingsActivity: (c: string, activity: string) => `${agents(c)}/reglages/activites/${activity}`,
  settingsForm: (c: string, place: string, more: Record<string, string> = {}) =>
    `${agents(c)}/reglages/modifier?${new URLSearchParams({ ou: place, ...more })}`,
  saveSettings: (c: string) => `${agents(c)}/reglages/modifier/enregistrer`,
  moveSettings: (c: string) => `${agents(c)}/reglages/modifier/deplacer`,
  settingsPreview: (c: string, draft?: string) =>
    `${agents(c)}/reglages/apercu${draft ? `?proposition=${draft}` : ''}`,
  settingsTogether: (c: string) => `${agents(c)}/reglages/ensemble`,
  settingsVersions: (c: string, done: Record<string, string> = {}) =>
    `${agents(c)}/reglages/versions${Object.keys(done).length ? `?${new URLSearchParams(done)}` : ''}`,
  settingsVersion: (c: string, version: number, comparedTo?: number) =>
    `${agents(c)}/reglages/versions/${version}${comparedTo === undefined ? '' : `?avec=${comparedTo}`}`,
  portalAsOf: (c: string, typed: Record<string, string> = {}) =>
    `${agents(c)}/reglages/portail${Object.keys(typed).length ? `?${new URLSearchParams(typed)}` : ''}`,
  lookAtPortal: (c: string) => `${agents(c)}/reglages/portail/regarder`,
  lookAtNow: (c: string) => `${agents(c)}/reglages/portail/maintenant`,
  familyDays: (c: string, activity: string) => `${agents(c)}/reglages/portail/activites/${activity}`,
  agents: (c: string, asked: Record<string, string> = {}) =>
    `${agents(c)}/agents${Object.keys(asked).length ? `?${new URLSearchParams(asked)}` : ''}`,
  openAgent: (c: string) => `${agents(c)}/agents/nouveau`,
  agent: (c: string, agent: string) => `${agents(c)}/agents/${agent}`,
  townExports: (c: string, done?: 'demande') => `${agents(c)}/export${done ? `?fait=${done}` : ''}`,
  downloadExport: (c: string, townExport: string) => `${agents(c)}/export/${townExport}`,
  platform: (asked: Record<string, string> = {}) =>
    `/plateforme${Object.keys(asked).length ? `?${new URLSearchParams(asked)}` : ''}`,
  platformAccess: (done?: 'mot-de-passe' | 'cle') => `/plateforme/mon-acces${done ? `?fait=${done}` : ''}`,
  platformCommune: (c: string, done?: 'ouverture' | 'suspension' | 'reprise' | 'invitation') =>
    `/plateforme/communes/${c}${done ? `?fait=${done}` : ''}`,
  platformNewKey: () => '/plateforme/mon-acces/nouvelle-cle',
  platformOpenCommune: (from: 'modele' | 'commune' | 'fiche' = 'modele', model?: string) =>
    `/plateforme/communes/nouvelle?depuis=${from}${model ? `&modele=${model}` : ''}`,
  platformRecoveryCodes: () => '/plateforme/mon-acces/codes-de-secours',
  platformSecondFactor: () => '/plateforme/second-facteur',
  platformSignIn: () => '/plateforme/connexion',
  platformSignOut: () => '/plateforme/deconnexion',
  demoMailbox: (c: string) => `/${c}/demo/courriels`,
  demoMail: (c: string, mail: string) => `/${c}/demo/courriels/${mail}`,
} as const
