import type { Messages } from '@/i18n/fr/messages'
import { access } from './access'
import { administration } from './administration'
import { agenda } from './agenda'
import { agents } from './agents'
import { booking } from './booking'
import { exports } from './exports'
import { family } from './family'
import { mails } from './mails'
import { platform } from './platform'
import { refusals } from './refusals'
import { reglement } from './reglement'
import { site } from './site'
import { statements } from './statements'

export const ru: Messages = {
  access,
  administration,
  agenda,
  agents,
  booking,
  exports,
  family,
  mails,
  platform,
  refusals,
  reglement,
  site,
  statements,
}
