import type { Speaker } from '@/i18n/speak'
import type { CommuneOfMails } from './commune-of-mails'
import type { Addressee } from './mail-content'

/** What each kind of mail is made from. `origin` is the address people type, before the paths of links. */
export type TemplateProps<Content> = {
  content: Content
  addressee: Addressee
  commune: CommuneOfMails
  speaker: Speaker
  origin: string
}
