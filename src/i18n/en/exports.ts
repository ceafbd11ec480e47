import type { Messages } from '@/i18n/fr/messages'

export const exports: Messages['exports'] = {
  title: 'Export',
  intro:
    'All the data of the town in one ZIP archive: to keep it, to read it elsewhere, or to leave the platform.',
  leftOut:
    'Left out: passwords, open sessions, links sent by e-mail, calendar addresses, sign-in attempts counted, and drafts.',
  careful:
    'This archive holds the personal data of every family: keep it in a safe place. Each download is written in the journal. It is erased from here after 7 days; the last 5 are kept.',
  ask: 'Ask for an export',
  asked: 'The export has been asked for. It is usually ready within a few minutes.',
  refresh: 'Refresh this page',
  caption: 'Exports of the last 7 days',
  none: 'No export in the last 7 days.',
  askedAt: 'Asked on',
  at: '{date}, {time}',
  askedBy: 'Asked by',
  by: { agent: 'the town', operator: 'the platform' },
  state: 'Status',
  states: { asked: 'being prepared', ready: 'ready', failed: 'failed: ask for it again' },
  size: 'Size',
  megabytes: '{size, number} MB',
  rows: 'Rows',
  count: '{rows, number}',
  sha256: 'SHA-256 fingerprint',
  download: 'Download',
  downloadOf: 'Download the export: {at}',
  operator: {
    title: 'Export of the whole town',
    intro:
      'Only an administrator of the town can download the archive, from the town’s administration. Its status, size and fingerprint are shown here.',
  },
  twin: {
    title: 'Demonstration twin',
    intro:
      'Another town, with the same record and invented families. Its e-mails never leave: they stay in its own mailbox.',
    create: 'Create a demonstration twin',
    see: 'See the twin',
    isTwin: 'This town is a demonstration twin: all its families are invented.',
    loading: 'They arrive within minutes of its creation.',
    caption: 'Accounts of the twin',
    none: 'No account.',
    who: 'Who',
    identifier: 'Identifier',
    password: 'The password of each of these accounts: {password}',
  },
}
