import type { Messages } from '@/i18n/fr/messages'
import { fr } from '@/i18n/fr/messages'

export const ar: Messages = fr
