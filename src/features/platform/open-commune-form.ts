import { z } from 'zod'
import { knownClocks, type NewCommune } from '@/communes/new-commune'
import { reservedSlugs } from '@/communes/record'
import { personName } from '@/domain/access/adult'
import { territory } from '@/domain/calendar/public-holidays'
import { emailOfPerson } from './invite-administrator'

const mostLetters = 100
const mostInAddress = 60
const wrong = (words: string) => ({ params: { words: `platform.open.${words}` } })

const line = z.string().trim().normalize().min(1).max(mostLetters)
const optional = z.string().trim().max(254).default('')

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(mostInAddress)
  .refine(
    (typed) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && !reservedSlugs.includes(typed),
    wrong('slugUnfit'),
  )

const inseeCode = z
  .string()
  .trim()
  .toUpperCase()
  .min(1)
  .refine((typed) => /^(\d{2}|2[AB])\d{3}$/.test(typed), wrong('inseeUnfit'))

/** Ten digits as people write them, in the pairs of a record: « 01 23 45 67 89 ». */
const phone = optional
  .transform((typed) => typed.replace(/[\s.-]/g, '').replace(/^\+33/, '0'))
  .refine((digits) => digits === '' || /^0\d{9}$/.test(digits), wrong('phoneUnfit'))
  .transform((digits) => digits.match(/\d\d/g)?.join(' ') ?? '')

const contactEmail = optional.refine((typed) => typed === '' || z.email().safeParse(typed).success, {
  params: { words: 'site.form.faults.not-an-email' },
})

const administrator = {
  'administrator.firstName': personName,
  'administrator.lastName': personName,
  'administrator.email': emailOfPerson,
}

const administratorOf = (form: Record<keyof typeof administrator, string>) => ({
  firstName: form['administrator.firstName'],
  lastName: form['administrator.lastName'],
  email: form['administrator.email'],
})

/** A commune to open, its one contact and its first administrator; `model` names the commune whose rules it takes. */
export const openCommuneForm = z
  .object({
    model: z.string().trim().toLowerCase().max(mostInAddress).optional(),
    name: line,
    slug,
    inseeCode,
    schoolZone: z.enum(['A', 'B', 'C']),
    territory,
    timeZone: z.enum(['', ...knownClocks]).default(''),
    contactName: line,
    contactPhone: phone,
    contactEmail,
    ...administrator,
  })
  .refine(({ contactPhone: tel, contactEmail: mail }) => tel || mail, {
    path: ['contactPhone'],
    ...wrong('contactNeeded'),
  })
  .transform((form) => {
    const { name, contactName, contactPhone, contactEmail: email, timeZone, model } = form
    const commune: NewCommune = {
      name,
      slug: form.slug,
      inseeCode: form.inseeCode,
      schoolZone: form.schoolZone,
      territory: form.territory,
      ...(timeZone && { timeZone }),
      contact: { name: contactName, ...(contactPhone && { phone: contactPhone }), ...(email && { email }) },
    }
    return { commune, model, administrator: administratorOf(form) }
  })

/** A record given whole, in YAML, and the first administrator. */
export const openFromRecordForm = z
  .object({ record: z.string().min(1), ...administrator })
  .transform((form) => ({ yaml: form.record, administrator: administratorOf(form) }))
