import { z } from 'zod'
import { key, source } from './source'
import { townText } from './text'

/** A service of the town hall: agents may be held to one, and activities belong to one. */
export const service = z.strictObject({ key, label: townText, source })

/** Who puts a version of the record in force. */
export const publication = z.strictObject({
  /** Whoever changed the record proposes it; another administrator publishes it. */
  bySecondPerson: z.boolean(),
  source,
})

/** A paragraph of the town’s own, in a mail that the portal sends. */
export const mailText = z.strictObject({
  mail: z.enum(['activation', 'password', 'password-changed', 'booking']),
  text: townText,
  source: source.optional(),
})
export type TownMail = z.infer<typeof mailText>['mail']

/** A file to read or to print: a règlement, a form, a programme. */
export const document = z.strictObject({
  key,
  title: townText,
  url: z.url({ protocol: /^https?$/ }),
  note: townText.optional(),
  source,
})
export type TownDocument = z.infer<typeof document>

/** The town’s own words for things that every portal has. */
export const labels = z.strictObject({
  bookings: townText.optional(),
  agenda: townText.optional(),
  /** « Justifier », « Signaler une absence ». */
  justifyAbsence: townText.optional(),
  source,
})
export type TownLabels = z.infer<typeof labels>

/** Démarche: what a family may ask for here, and who answers. */
export const procedure = z.strictObject({
  kind: z.enum([
    'account',
    'attach-file',
    'yearly-file',
    'enrolment',
    'booking',
    'absence',
    'coordinates',
    'documents',
    'co-guardian',
    'direct-debit',
    'payment',
    'contact',
    'household',
    'allowance',
    'tariff',
    'requests',
    'civil-status',
    'electoral-roll',
  ]),
  label: townText,
  /** `portal`: done at once; `agent`: someone of the town hall decides each one. Absent: the town has not said. */
  decidedBy: z.enum(['portal', 'agent']).optional(),
  sentence: townText.optional(),
  source,
})
export type Procedure = z.infer<typeof procedure>
