import { headers } from 'next/headers'
import { anyone } from '@/domain/access/who'
import { demoMailById } from '@/features/demo-mailbox/demo-mails'
import { MailView } from '@/features/demo-mailbox/mail-view'
import { communePage } from '@/request/commune-page'
import { demoOnly } from '../../demo-only'

export default communePage({
  who: anyone,
  as: 'access',
  title: (_, { mail }) => mail.subject,
  load: demoOnly(async (db, { params }) => {
    const mail = await demoMailById(db, params.courriel ?? '')
    return mail && { mail, nonce: (await headers()).get('x-nonce') ?? '' }
  }),
  view: MailView,
})
