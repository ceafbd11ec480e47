import { z } from 'zod'
import { identifierLength, isFitIdentifier, nameAsStored } from './identifier'

/** A person's first or last name, as typed. */
export const personName = z.string().trim().normalize().min(1).max(100)

/** Any address that a carrier may know: `+`, accents, every domain. */
const email = z
  .string()
  .transform(nameAsStored)
  .pipe(z.string().min(1).max(254))
  .pipe(z.email({ pattern: /^[^\s@"]{1,64}@[^\s@]+\.[^\s@.]{2,}$/u }))
/** Left empty, it is the e-mail address. */
const identifier = z.string().max(254).default('').transform(nameAsStored)

/** An adult to open an account for, of a family or of the town hall; `languages` are those that the town offers. */
export const adultToOpen = <L extends string>(languages: readonly L[]) =>
  z
    .object({
      title: z.enum(['madame', 'monsieur', '']).default(''),
      firstName: personName,
      lastName: personName,
      email,
      identifier,
      language: z.enum(languages).default((languages[0] ?? 'fr') as never),
    })
    .transform((adult) => ({ ...adult, identifier: adult.identifier || adult.email }))
    .refine((adult) => isFitIdentifier(adult.identifier, adult.email), {
      path: ['identifier'],
      params: { words: 'access.account.identifierUnfit', ...identifierLength },
    })

export type AdultToOpen<L extends string> = z.output<ReturnType<typeof adultToOpen<L>>>
