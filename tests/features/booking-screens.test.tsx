import type { ReactNode } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { type Language, languages } from '@/communes/text'
import { inCommune } from '@/database/door'
import { planningOf } from '@/features/booking/planning'
import { PlanningView } from '@/features/booking/planning-view'
import { RecapView } from '@/features/booking/recap-view'
import { speak } from '@/i18n/speak'
import { first } from '../world/booked'
import {
  aFamily,
  aTown,
  centresOf,
  type Family,
  recapFor,
  sendTable,
  sessionsOn,
  type Town,
  validate,
} from '../world/bookings'

const at = (instant: string) => Temporal.Instant.from(instant)
const said = { label: 'Essai', sentence: 'Une phrase de la commune.', source: { cite: 'article 9' } }

/** What a person reads, without the marks of the page. */
const words = (screen: ReactNode) =>
  renderToStaticMarkup(screen)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')

const asked = ({ record }: Town, now: Temporal.Instant, language: Language) =>
  ({ commune: { slug: record.slug, record }, speaker: speak(language), now, query: {} }) as never

async function planningSaid(
  family: Family,
  period: string,
  now: Temporal.Instant,
  language: Language = 'fr',
) {
  const { town, accountId } = family
  const data = await inCommune(town.communeId, { role: 'family', accountId }, (db) =>
    planningOf(db, first(family).enrolmentId, { accountId, record: town.record, now, period }),
  )
  return words(createElement(PlanningView, Object.assign({ data }, asked(town, now, language)) as never))
}

async function recapSaid(family: Family, now: Temporal.Instant, language: Language = 'fr') {
  const recap = await recapFor(family, first(family), now)
  return words(
    createElement(RecapView, Object.assign({ data: recap }, asked(family.town, now, language)) as never),
  )
}

describe('À Chanteloup, après le délai', async () => {
  const town = await aTown({ rulesOf: 'chanteloup-les-vignes' })
  const family = await aFamily(town)
  const now = at('2026-11-20T08:00:00Z')
  const { morning } = await sessionsOn(town, '2026-12-02')
  await sendTable(family, first(family), { ticked: [morning] }, now)

  it('la table dit depuis quand, et que la case peut être majorée', async () => {
    const screen = await planningSaid(family, '2026-12', now)
    expect(screen).toContain('Délai dépassé depuis le mercredi 18 novembre, 23 h 59.')
    expect(screen).toContain('hors délai : peut être majorée')
  })

  it('le récapitulatif le dit avant « Valider », avec la phrase de la commune', async () => {
    const screen = await recapSaid(family, now)
    expect(screen).toContain('hors délai : peut être majorée')
    expect(screen).toContain('Après le 30 septembre, une réservation hors délai peut être majorée.')
    expect(screen).toContain('Valider')
  })

  test.each(languages)('en « %s », rien ne manque aux phrases', async (language) => {
    const screen =
      (await recapSaid(family, now, language)) + (await planningSaid(family, '2026-12', now, language))
    expect(screen).toContain(speak(language).t('reglement.lateTitle'))
    expect(screen).not.toMatch(/reglement\.|booking\.|refusals\.|undefined|\{\w+\}/)
  })

  it('en septembre, la table dit que le délai ne joue pas', async () => {
    const screen = await planningSaid(family, '2026-09', at('2026-09-10T08:00:00Z'))
    expect(screen).toContain('sans délai pour ce que vous demandez jusqu’au mercredi 30 septembre')
  })
})

describe('Avant l’ouverture', async () => {
  const rule = { kind: 'fixed-date', opensOn: '2026-10-12', at: '08:30' } as const
  const town = await aTown({ rules: { openings: [{ ...said, rule }] } })
  const family = await aFamily(town)
  const now = at('2026-10-01T08:00:00Z')
  const { morning } = await sessionsOn(town)
  await sendTable(family, first(family), { ticked: [morning] }, now)

  it('la table dit quand chaque date ouvre', async () => {
    expect(await planningSaid(family, '2026-11', now)).toContain('Ouvre le lundi 12 octobre à 8 h 30.')
  })

  it.each(languages)('en « %s », le refus dit la règle et ce qui reste possible', async (language) => {
    const screen = await recapSaid(family, now, language)
    expect(screen).toContain(
      speak(language).t('reglement.rule', { article: 'article 9' }).replaceAll('\u00a0', ' '),
    )
    expect(screen).not.toMatch(/reglement\.|booking\.|refusals\.|undefined|\{\w+\}/)
  })
})

it('un troisième centre est refusé en nommant les trois, et en disant qui appeler', async () => {
  const town = await aTown({ rules: { limits: [{ ...said, rule: { kind: 'max-centres', max: 1 } }] } })
  const [centre, second] = centresOf(town) as [string, string]
  const family = await aFamily(town, [{ firstName: 'Léa', centre, second }])
  const [here, there] = [
    (await sessionsOn(town, '2026-11-04', centre)).morning,
    (await sessionsOn(town, '2026-12-02', second)).morning,
  ]
  const elsewhere = family.children.find((child) => child.centre === second) ?? first(family)
  const mine = { ...family, children: [elsewhere] }
  await sendTable(family, first(family), { ticked: [here] })
  await validate(family, first(family))
  await sendTable(mine, elsewhere, { ticked: [there] })
  const screen = await recapSaid(mine, at('2026-09-10T08:00:00Z'))
  expect(screen).toContain('Ce n’est pas possible : centres par enfant : 1 au plus, et ce serait ')
  expect(screen).toContain('Règle : article 9')
})
