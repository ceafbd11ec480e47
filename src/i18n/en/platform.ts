import type { Messages } from '@/i18n/fr/messages'

export const platform: Messages['platform'] = {
  title: 'Platform',
  signIn: 'Operators’ sign-in',
  signInIntro:
    'For those who run the platform only. Families and staff sign in at the address of their commune.',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in: {email}',
  communes: {
    title: 'Communes',
    caption: 'Communes of the platform',
    name: 'Commune',
    address: 'Address',
    insee: 'INSEE code',
    state: 'State',
    version: 'Version of the record',
    publishedAt: 'Published on',
    sessions: 'Sessions to come',
    states: { open: 'open', suspended: 'suspended' },
    none: 'No communes.',
    noFamily: 'An operator cannot read any family: the database refuses it.',
  },
}
