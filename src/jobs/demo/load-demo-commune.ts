import type { Temporal } from 'temporal-polyfill'
import { isBookable } from '@/communes/activity'
import { inCommune } from '@/database/door'
import { nameAsStored } from '@/domain/access/identifier'
import { disableAccount } from '@/features/household/disable-account'
import { familyToOpen, placeChoice } from '@/features/household/open-account-form'
import {
  type DemoAdult,
  type DemoAgent,
  type DemoChild,
  type DemoFamily,
  demoAgentEmail,
  type Inhabitants,
} from '@/features/platform/demo-families'
import type { Commune } from '@/request/commune'
import { paths } from '@/request/paths'
import { accountsWith, activate, openAgent, openFamily } from './accounts'
import { bookDays } from './bookings'

export type DemoSignIn = {
  who: string
  address: string
  identifier: string
  password: string
  /** The key of a second factor, for who is asked one. */
  totpKey?: string
}

const turning = <T>(list: T[], rank: number): T | undefined => list[rank % list.length]
const daysBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: 24 * days })

const adultIn = ({ record }: Commune, { who: _, password: __, ...adult }: DemoAdult) => ({
  ...adult,
  language:
    adult.language && record.languages.includes(adult.language) ? adult.language : record.languages[0],
})

/** The places of a child: every activity that takes place in one of the child's centres. */
function childIn({ record }: Commune, { centres, departure, ...child }: DemoChild) {
  const bookable = record.activities.filter(isBookable)
  const own = centres.map((rank) => turning(record.centres, rank)?.key)
  const places = bookable.flatMap(({ key, booking }) =>
    booking.centres
      .filter(({ centre }) => own.includes(centre))
      .map(({ centre }) => placeChoice(key, centre)),
  )
  const departures = record.centres.filter((centre) => centre.departure)
  return {
    ...child,
    places,
    departureCentre: departure === undefined ? '' : (turning(departures, departure)?.key ?? ''),
  }
}

function familyIn(commune: Commune, family: DemoFamily, now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO(commune.record.timeZone).toPlainDate()
  return familyToOpen(commune.record, today).parse({
    guardian: adultIn(commune, family.guardian),
    coGuardian: family.coGuardian && adultIn(commune, family.coGuardian),
    children: family.children.map((child) => childIn(commune, child)),
  })
}

async function agentIn(commune: Commune, { who, password, ...adult }: DemoAgent, now: Temporal.Instant) {
  const { slug, id } = commune
  const email = demoAgentEmail(slug)
  const [known] = await accountsWith(id, [email])
  const opened = known
    ? { accountId: known.id }
    : await openAgent(commune, { ...adult, email, identifier: email, language: 'fr' }, now)
  const { accountId } = opened
  if (!known?.activatedAt) await activate(commune, opened, { agentId: accountId, password, now })
  const signIn = { who: `${who}, ${commune.name}`, address: paths.signIn(slug), identifier: email, password }
  return { agentId: accountId, signIn }
}

/** Opens and activates what is not there yet of a family. Answers the ids of its accounts, in the order of the adults. */
async function settle(commune: Commune, family: DemoFamily, agentId: string, now: Temporal.Instant) {
  const adults = [family.guardian, ...(family.coGuardian ? [family.coGuardian] : [])]
  const openedAt = daysBefore(now, family.openedDaysAgo)
  const emails = adults.map(({ email }) => nameAsStored(email))
  const known = await accountsWith(commune.id, emails)
  const isNew = known.length === 0
  const opened = isNew
    ? (await openFamily(commune, familyIn(commune, family, now), { agentId, now: openedAt })).accounts
    : emails.map((email) => ({ accountId: known.find((account) => account.email === email)?.id ?? '' }))
  for (const [rank, { password }] of adults.entries()) {
    const account = opened[rank]
    const isWaiting = isNew || !known.find(({ id }) => id === account?.accountId)?.activatedAt
    if (account?.accountId && password && isWaiting)
      await activate(commune, account, { agentId, password, now: openedAt.add({ minutes: 30 }) })
  }
  const [{ accountId } = { accountId: '' }] = opened
  if (family.isDisabled && isNew)
    await inCommune(commune.id, { role: 'agent', accountId: agentId }, (db) =>
      disableAccount(db, { accountId }, { now }),
    )
  return { accountId, openedAt }
}

const signInsOf = (
  { slug, name, id: _ }: Commune,
  { guardian, coGuardian, isDisabled }: DemoFamily,
): DemoSignIn[] =>
  [guardian, coGuardian].flatMap((adult) =>
    adult?.password && !isDisabled
      ? [
          {
            who: `${adult.who}, ${name}`,
            address: paths.signIn(slug),
            identifier: adult.identifier ?? nameAsStored(adult.email),
            password: adult.password,
          },
        ]
      : [],
  )

/** An agent and families living in a commune; what is there already stays as it is. */
export async function loadDemoCommune(
  commune: Commune,
  { agent, families }: Inhabitants,
  now: Temporal.Instant,
): Promise<DemoSignIn[]> {
  const { agentId, signIn } = await agentIn(commune, agent, daysBefore(now, 150))
  for (const family of families) {
    const { accountId, openedAt } = await settle(commune, family, agentId, now)
    if (family.books) await bookDays(commune, accountId, { now, bookedAt: openedAt.add({ hours: 24 }) })
  }
  return [...families.flatMap((family) => signInsOf(commune, family)), signIn]
}
