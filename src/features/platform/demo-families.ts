import type { Language } from '@/communes/text'

/** An adult of the demonstration. Without a password, the account still waits for its activation. */
export type DemoAdult = {
  /** What tells this person from the others, for those who try the portal: « Parent de deux enfants ». */
  who: string
  title: 'madame' | 'monsieur' | ''
  firstName: string
  lastName: string
  email: string
  identifier?: string
  language?: Language
  password?: string
}

/** `centres` and `departure` are ranks in the lists of the commune's record, from 0; a rank too high starts again. */
export type DemoChild = {
  firstName: string
  lastName: string
  bornOn: string
  centres: number[]
  departure?: number
}

export type DemoFamily = {
  guardian: DemoAdult
  coGuardian?: DemoAdult
  children: DemoChild[]
  openedDaysAgo: number
  /** Days already booked, past and to come. */
  books?: true
  isDisabled?: true
}

/** Invented families, for a commune where one can book. Addresses in `.example` belong to nobody (RFC 2606). */
const demoFamilies: DemoFamily[] = [
  {
    guardian: {
      who: 'Parent de deux enfants, dans deux centres',
      title: 'madame',
      firstName: 'Nadia',
      lastName: 'Morel',
      email: 'nadia.morel@courriel.example',
      identifier: 'nadia.morel',
      password: 'trois-velos-sous-la-pluie',
    },
    coGuardian: {
      who: 'Co-représentant du même foyer',
      title: 'monsieur',
      firstName: 'Thomas',
      lastName: 'Le Guen',
      email: 'thomas+ecole@courriel.example',
      identifier: 'thomas.leguen',
      password: 'la-marmite-chante-encore',
    },
    children: [
      { firstName: 'Léa', lastName: 'Le Guen', bornOn: '2017-03-14', centres: [1], departure: 0 },
      { firstName: 'Noé', lastName: 'Le Guen', bornOn: '2019-06-02', centres: [3] },
    ],
    openedDaysAgo: 90,
    books: true,
  },
  {
    guardian: {
      who: 'Parent d’un enfant',
      title: 'madame',
      firstName: 'Claire',
      lastName: 'Bertin',
      email: 'claire.bertin@courriel.example',
      password: 'quatre-galets-en-poche',
    },
    children: [{ firstName: 'Hugo', lastName: 'Bertin', bornOn: '2018-11-23', centres: [2] }],
    openedDaysAgo: 84,
    books: true,
  },
  {
    guardian: {
      who: 'Parent russophone',
      title: 'madame',
      firstName: 'Ольга',
      lastName: 'Соколова',
      email: 'olga.sokolova@courriel.example',
      identifier: 'olga.sokolova',
      language: 'ru',
      password: 'bely-kot-u-pechki',
    },
    children: [
      { firstName: 'Михаил', lastName: 'Соколов', bornOn: '2016-01-30', centres: [0] },
      { firstName: 'Анна', lastName: 'Соколова', bornOn: '2020-08-09', centres: [0] },
    ],
    openedDaysAgo: 80,
    books: true,
  },
  {
    guardian: {
      who: 'Parent arabophone',
      title: 'madame',
      firstName: 'سميرة',
      lastName: 'بن علي',
      email: 'samira.benali@courriel.example',
      identifier: 'samira.benali',
      language: 'ar',
      password: 'qahwa-taht-ash-shajara',
    },
    children: [
      { firstName: 'ياسمين', lastName: 'بن علي', bornOn: '2015-05-18', centres: [4], departure: 1 },
      { firstName: 'آدم', lastName: 'بن علي', bornOn: '2018-02-27', centres: [3] },
    ],
    openedDaysAgo: 75,
  },
  {
    guardian: {
      who: 'Parent d’un enfant inscrit dans deux centres',
      title: 'monsieur',
      firstName: 'Yann',
      lastName: 'Guillou',
      email: 'yann.guillou@courriel.example',
      password: 'le-phare-et-son-chapeau',
    },
    children: [{ firstName: 'Maëlle', lastName: 'Guillou', bornOn: '2016-09-05', centres: [0, 1] }],
    openedDaysAgo: 62,
  },
  {
    guardian: {
      who: 'Parent anglophone',
      title: 'madame',
      firstName: 'Grace',
      lastName: 'Okafor',
      email: 'grace.okafor@mail.example',
      language: 'en',
      password: 'seven-lanterns-by-the-lake',
    },
    children: [
      { firstName: 'Daniel', lastName: 'Okafor', bornOn: '2017-12-11', centres: [3] },
      { firstName: 'Ruth', lastName: 'Okafor', bornOn: '2021-04-20', centres: [3] },
    ],
    openedDaysAgo: 40,
  },
  {
    guardian: {
      who: 'Parent qui n’a pas encore activé son compte',
      title: 'madame',
      firstName: 'Soizic',
      lastName: 'Hénaff',
      email: 'soizic.hénaff@courriel.example',
    },
    children: [{ firstName: 'Titouan', lastName: 'Hénaff', bornOn: '2019-10-01', centres: [1] }],
    openedDaysAgo: 0,
  },
  {
    guardian: {
      who: 'Parent dont le compte est désactivé',
      title: 'monsieur',
      firstName: 'Marc',
      lastName: 'Duval',
      email: 'marc.duval@courriel.example',
      password: 'un-piano-dans-la-grange',
    },
    children: [{ firstName: 'Zoé', lastName: 'Duval', bornOn: '2014-07-07', centres: [4] }],
    openedDaysAgo: 120,
    isDisabled: true,
  },
]

/** For a commune where nothing is booked online yet: one family each, in turn. */
const demoNeighbours: DemoFamily[] = [
  {
    guardian: {
      who: 'Parent de deux enfants',
      title: 'madame',
      firstName: 'Élise',
      lastName: 'Kermarec',
      email: 'elise.kermarec@courriel.example',
      password: 'douze-crepes-au-sarrasin',
    },
    children: [
      { firstName: 'Malo', lastName: 'Kermarec', bornOn: '2016-02-19', centres: [0] },
      { firstName: 'Nolwenn', lastName: 'Kermarec', bornOn: '2018-06-24', centres: [0] },
    ],
    openedDaysAgo: 70,
  },
  {
    guardian: {
      who: 'Parent d’un enfant',
      title: 'monsieur',
      firstName: 'Karim',
      lastName: 'Haddad',
      email: 'karim.haddad@courriel.example',
      password: 'la-guitare-sans-cordes',
    },
    children: [{ firstName: 'Inès', lastName: 'Haddad', bornOn: '2017-09-13', centres: [0] }],
    openedDaysAgo: 66,
  },
  {
    guardian: {
      who: 'Parent d’un enfant',
      title: 'madame',
      firstName: 'Aminata',
      lastName: 'Diallo',
      email: 'aminata.diallo@courriel.example',
      password: 'un-jardin-plein-de-merles',
    },
    children: [{ firstName: 'Moussa', lastName: 'Diallo', bornOn: '2015-12-03', centres: [0] }],
    openedDaysAgo: 58,
  },
  {
    guardian: {
      who: 'Parent de deux enfants',
      title: 'monsieur',
      firstName: 'Julien',
      lastName: 'Castet',
      email: 'julien.castet@courriel.example',
      password: 'des-bottes-au-grenier',
    },
    children: [
      { firstName: 'Rose', lastName: 'Castet', bornOn: '2018-03-08', centres: [0] },
      { firstName: 'Basile', lastName: 'Castet', bornOn: '2020-11-29', centres: [0] },
    ],
    openedDaysAgo: 51,
  },
]

export type DemoAgent = {
  who: string
  title: 'madame' | 'monsieur' | ''
  firstName: string
  lastName: string
  password: string
}

/** The address of the agent of a commune, under its slug. */
export const demoAgentEmail = (slug: string) => `agent@${slug}.example`

export const demoAgent: DemoAgent = {
  who: 'Administratrice de la commune',
  title: 'madame',
  firstName: 'Maryse',
  lastName: 'Tanguy',
  password: 'le-guichet-ouvre-a-midi',
}

export const demoOperator = {
  who: 'Opérateur de la plateforme',
  email: 'operateur@plateforme.example',
  password: 'une-clef-pour-cent-portes',
}

/** The families that live in a commune: many where one can book, one of those of the neighbours elsewhere. */
export function demoFamiliesOf(canBook: boolean, rank = 0): DemoFamily[] {
  const neighbour = demoNeighbours[rank % demoNeighbours.length]
  return canBook ? demoFamilies : neighbour ? [neighbour] : []
}

export type Inhabitants = { agent: DemoAgent; families: DemoFamily[] }

/** The same people, with one password for all who have one. */
export function withPassword({ agent, families }: Inhabitants, password: string): Inhabitants {
  const adult = (one: DemoAdult): DemoAdult => (one.password ? { ...one, password } : one)
  return {
    agent: { ...agent, password },
    families: families.map((family) => ({
      ...family,
      guardian: adult(family.guardian),
      coGuardian: family.coGuardian && adult(family.coGuardian),
    })),
  }
}
