import { anyone } from '@/domain/access/who'
import { latestDemoMails } from '@/features/demo-mailbox/demo-mails'
import { MailboxView } from '@/features/demo-mailbox/mailbox-view'
import { communePage } from '@/request/commune-page'
import { demoOnly } from '../demo-only'

export default communePage({
  who: anyone,
  as: 'access',
  title: (t) => t('site.demo.mailbox'),
  load: demoOnly(latestDemoMails),
  view: MailboxView,
})
