import { describe, expect, it } from 'vitest'
import { blockOf } from '@/communes/blocks'
import { lintRecord } from '@/communes/lint/lint-record'
import { parseRecord } from '@/communes/read-record'
import { type CommuneRecord, type CommuneRecordInput, communeRecord } from '@/communes/record'
import { blockTyped } from '@/features/settings/form/block-typed'
import { recordOf } from './tenant'

const many = (count: number, line: (rank: number) => string) =>
  Array.from({ length: count }, (_, rank) => line(rank))
const faultsOf = async (text: string) => {
  const reading = await parseRecord(text, 'essai', '<svg/>')
  return reading.ok ? [] : reading.faults.map(({ message }) => message)
}

describe('une fiche faite pour fatiguer la plateforme est refusée aussitôt', () => {
  it('vingt mille clés inconnues : les mille premières fautes', async () => {
    expect(await faultsOf(many(20_000, (rank) => `cle${rank}: 1`).join('\n'))).toHaveLength(1_000)
  })

  it('vingt mille reprises d’une chose qui n’est pas là', async () => {
    const faults = await faultsOf(`news: [${many(20_000, () => '*rien').join()}]`)
    expect(faults[0]).toBe('« *rien » ne reprend rien : il manque « &rien »')
  })

  it('plus de 500 000 signes', async () => {
    const record = await recordOf('auray')
    const news = many(300, (rank) => `a${rank}`).map((key) => ({
      ...{ key, publishedOn: '2026-09-01', title: 'Essai', body: 'a'.repeat(2_000) },
    }))
    const parsed = communeRecord.safeParse({ ...record, news })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'une fiche compte 500 000 signes au plus',
    ])
  })
})

describe('un règlement de deux cents règles d’une sorte', () => {
  const withRules = async (count: number) => {
    const record = await recordOf('rennes')
    const activities = record.activities.map((activity) => {
      const [deadline] = activity.reglement?.deadlines ?? []
      if (activity.key !== 'mercredi' || !deadline) return activity
      const dated = many(count - 1, (rank) => `${2030 + rank}-01-01`).map((fromOn) => ({
        ...deadline,
        scope: { fromOn, toOn: fromOn },
      }))
      return { ...activity, reglement: { ...activity.reglement, deadlines: [...dated, deadline] } }
    })
    return { ...record, activities } as CommuneRecord
  }

  it('se relit : chacune vaut un jour', { timeout: 20_000 }, async () => {
    expect(lintRecord(await withRules(200), () => true)).toEqual([])
  })

  it('n’en a pas une de plus', async () => {
    const parsed = communeRecord.safeParse(await withRules(201))
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'une activité compte 200 règles de chaque sorte au plus',
    ])
  })
})

describe('un formulaire fait pour fatiguer la plateforme', () => {
  const typed = (place: string, fields: Record<string, string>) => {
    const block = blockOf(place)
    if (!block) throw new Error(`no form at ${place}`)
    return blockTyped(block.schema, fields, block.of)
  }

  it('n’a pas plus d’objets que de champs, même en listes de listes', () => {
    const marks = Object.fromEntries(
      many(100, (rank) => `${rank}.rules.~`).map((name) => [name, '1000000000']),
    )
    const activities = typed('activities', { '~': '100', ...marks }) as { rules?: unknown[] }[]
    expect(activities.flatMap(({ rules }) => rules ?? []).length).toBeLessThan(2_000)
  })

  it('qui donne le même nom à cinq cents jours ne les allonge pas sans fin', () => {
    const days = many(500, (rank) => `calendar.localHolidays.${rank}`)
    const named = days.flatMap((day) => [
      [`${day}.~`, '__proto__'],
      [`${day}.value`, 'Fête'],
    ])
    const fields = { 'calendar.~': 'oui', 'calendar.localHolidays.~': '500', ...Object.fromEntries(named) }
    const { calendar } = typed('calendrier', fields) as { calendar: { localHolidays: object } }
    const names = Object.keys(calendar.localHolidays)
    expect([names.length, Math.max(...names.map(({ length }) => length))]).toEqual([
      500,
      '__proto__ (500)'.length,
    ])
  })
})

describe('une fiche qui ne servirait à aucune page est refusée', () => {
  it.each<[string, Partial<CommuneRecordInput>, string]>([
    ['l’horloge d’aucun lieu', { timeZone: 'Mars/Olympus' }, 'an IANA time zone, such as Europe/Paris'],
    [
      'un nom d’adresse sans fin',
      { news: [{ key: 'a'.repeat(81), publishedOn: '2026-09-01', title: 'Essai', body: 'Essai' }] },
      '80 signes au plus',
    ],
  ])('%s', async (_, part, sentence) => {
    const parsed = communeRecord.safeParse({ ...(await recordOf('auray')), ...part })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([sentence])
  })
})
