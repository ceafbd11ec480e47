import type { Language } from '@/communes/text'
import type { Viewer } from '@/domain/access/who'
import { directionOf } from '@/i18n/speak'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { Facts } from '@/ui/facts'
import { PageHeading, Section } from '@/ui/page-heading'
import type { DemoMail } from './demo-mails'
import { LinkedText } from './linked-text'
import { sentAtInWords } from './sent-at-in-words'
import { withStyleSheet } from './with-style-sheet'

type MailViewProps = PageAsked<Viewer | null> & { data: { mail: DemoMail; nonce: string } }

/** One mail as its reader would get it: as text, with its links, then as it is laid out. */
export function MailView({ commune, speaker, data: { mail, nonce } }: MailViewProps) {
  const { t } = speaker
  const inItsLanguage = { lang: mail.language, dir: directionOf(mail.language as Language) }
  return (
    <>
      <p className="mb-4">
        <a
          href={paths.demoMailbox(commune.slug)}
          className="inline-flex min-h-11 items-center text-primary underline"
        >
          {t('site.demo.back')}
        </a>
      </p>
      <PageHeading>
        <bdi lang={mail.language}>{mail.subject}</bdi>
      </PageHeading>
      <Facts
        facts={[
          { name: t('site.demo.to'), value: <bdi>{mail.recipient}</bdi> },
          {
            name: t('site.demo.sentAt'),
            value: sentAtInWords(mail.sentAt, commune.record.timeZone, speaker),
          },
        ]}
      />
      <Section id="texte" title={t('mails.forms.text')}>
        <div
          {...inItsLanguage}
          className="max-w-prose whitespace-pre-wrap wrap-anywhere rounded-xl border border-line bg-paper p-5"
        >
          <LinkedText text={mail.text} />
        </div>
      </Section>
      <Section id="mise-en-forme" title={t('mails.forms.html')}>
        <iframe
          title={t('mails.forms.html')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={withStyleSheet(mail.html, nonce)}
          className="h-[48rem] w-full rounded-xl border border-line"
        />
      </Section>
    </>
  )
}
