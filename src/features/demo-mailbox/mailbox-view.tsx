import type { Viewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { PageHeading } from '@/ui/page-heading'
import { type Column, DataTable } from '@/ui/table'
import type { DemoMailLine } from './demo-mails'
import { sentAtInWords } from './sent-at-in-words'

type MailboxViewProps = PageAsked<Viewer | null> & { data: DemoMailLine[] }

/** What the demonstration would have sent, the newest first. */
export function MailboxView({ commune, speaker, data }: MailboxViewProps) {
  const { t } = speaker
  const columns: Column<DemoMailLine>[] = [
    {
      id: 'subject',
      header: t('site.demo.subject'),
      isRowHeader: true,
      // A plain link: the mail's own style is only let in by the page that the server sends whole.
      cell: ({ id, subject, language }) => (
        <a
          href={paths.demoMail(commune.slug, id)}
          lang={language}
          className="font-bold text-primary underline"
        >
          {subject}
        </a>
      ),
    },
    {
      id: 'to',
      header: t('site.demo.to'),
      cell: ({ recipient }) => <bdi className="wrap-anywhere">{recipient}</bdi>,
    },
    {
      id: 'sentAt',
      header: t('site.demo.sentAt'),
      cell: ({ sentAt }) => sentAtInWords(sentAt, commune.record.timeZone, speaker),
    },
  ]
  return (
    <>
      <PageHeading intro={t('site.demo.mailboxIntro')}>{t('site.demo.mailbox')}</PageHeading>
      <DataTable
        caption={t('site.demo.mailbox')}
        captionHidden
        columns={columns}
        rows={data}
        keyOf={({ id }) => id}
        empty={t('site.demo.mailboxEmpty')}
      />
    </>
  )
}
