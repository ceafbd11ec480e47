import type { Messages } from '@/i18n/fr/messages'
import { access } from './access'
import { administration } from './administration'
import { agenda } from './agenda'
import { booking } from './booking'
import { family } from './family'
import { mails } from './mails'
import { platform } from './platform'
import { refusals } from './refusals'
import { site } from './site'
import { statements } from './statements'

export const ar: Messages = {
  access,
  administration,
  agenda,
  booking,
  family,
  mails,
  platform,
  refusals,
  site,
  statements,
}
