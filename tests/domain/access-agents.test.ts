import { describe, expect, test } from 'vitest'
import { type AgentAccount, type AgentChange, refusalOfAgentChange } from '@/domain/access/agent-accounts'
import { mayDo, type Right, rightsOf, worksFor } from '@/domain/access/rights'
import { type TownRole, townRoles } from '@/domain/access/town-roles'

const anyone: AgentAccount = { id: 'agent', townRole: 'agent', services: [], isActive: true }
const chief: AgentAccount = { id: 'chief', townRole: 'administrator', services: [], isActive: true }
const second: AgentAccount = { ...chief, id: 'second' }

type Case = {
  agent?: AgentAccount
  to: Partial<AgentChange>
  administrators?: AgentAccount[]
  by?: { accountId: string; services: string[] }
}
const refusalFor = ({ agent = anyone, to, administrators = [chief], by }: Case) =>
  refusalOfAgentChange({
    by: by ?? { accountId: 'chief', services: [] },
    agent,
    to: { ...agent, ...to },
    administrators,
  })?.code ?? null

describe('il reste toujours un administrateur actif de toute la commune', () => {
  test.each<[string, Case, string | null]>([
    [
      'désactiver le dernier',
      { agent: chief, to: { isActive: false }, by: { accountId: 'autre', services: [] } },
      'last-administrator',
    ],
    ['lui donner un autre rôle', { agent: chief, to: { townRole: 'agent' } }, 'last-administrator'],
    ['le limiter à un service', { agent: chief, to: { services: ['enfance'] } }, 'last-administrator'],
    [
      'quand un autre l’est aussi',
      { agent: chief, to: { townRole: 'agent' }, administrators: [chief, second] },
      null,
    ],
    [
      'quand l’autre est désactivé ou attend son activation',
      {
        agent: chief,
        to: { townRole: 'agent' },
        administrators: [chief, { ...second, isActive: false }],
      },
      'last-administrator',
    ],
    [
      'quand l’autre est limité à des services',
      {
        agent: chief,
        to: { townRole: 'agent' },
        administrators: [chief, { ...second, services: ['enfance'] }],
      },
      'last-administrator',
    ],
    ['un agent, lui, peut être désactivé', { to: { isActive: false } }, null],
  ])('%s', (_, asked, expected) => {
    expect(refusalFor(asked)).toBe(expected)
  })

  test('personne ne désactive son propre compte', () => {
    const asked = { agent: chief, to: { isActive: false }, administrators: [chief, second] }
    expect(refusalFor(asked)).toBe('own-account-stays')
  })
})

describe('un administrateur limité à des services ne gère que leurs agents', () => {
  const by = { accountId: 'chief', services: ['enfance', 'sport'] }
  test.each<[string, string[], string[], string | null]>([
    ['un agent de l’un de ses services', ['enfance'], ['sport'], null],
    ['un agent de tous les services', [], ['enfance'], 'agent-of-other-services'],
    ['un agent d’un autre service', ['culture'], ['culture'], 'agent-of-other-services'],
    [
      'un agent d’un de ses services et d’un autre',
      ['enfance', 'culture'],
      ['enfance'],
      'agent-of-other-services',
    ],
    ['qu’il voudrait étendre à tous', ['enfance'], [], 'agent-of-other-services'],
    ['qu’il voudrait donner à un autre service', ['enfance'], ['culture'], 'agent-of-other-services'],
  ])('%s', (_, services, asked, expected) => {
    expect(refusalFor({ agent: { ...anyone, services }, to: { services: asked }, by })).toBe(expected)
  })
})

describe('chaque rôle ne fait que ce qui est le sien', () => {
  const changing: Right[] = ['open-accounts', 'change-settings', 'manage-agents', 'export-town']

  test.each<[TownRole, Right[]]>([
    ['administrator', changing],
    ['agent', ['open-accounts']],
    ['regisseur', []],
    ['centre-staff', []],
    ['reader', []],
  ])('%s change : %j', (townRole, expected) => {
    expect(changing.filter((right) => mayDo({ townRole, services: [] }, right))).toEqual(expected)
  })

  test('le personnel de centre ne voit encore rien', () => {
    expect(rightsOf['centre-staff']).toEqual([])
  })

  test('aucun rôle limité à un service n’emporte toute la commune', () => {
    expect(townRoles.filter((townRole) => mayDo({ townRole, services: ['sport'] }, 'export-town'))).toEqual(
      [],
    )
  })

  test.each([
    ['sans service nommé, on travaille pour tous', [], 'sport', true],
    ['et pour ce qui n’est d’aucun service', [], undefined, true],
    ['limité, on travaille pour le sien', ['sport'], 'sport', true],
    ['pas pour un autre', ['sport'], 'enfance', false],
    ['ni pour ce qui n’est d’aucun', ['sport'], undefined, false],
  ])('%s', (_, services, service, expected) => {
    expect(worksFor({ townRole: 'agent', services }, service)).toBe(expected)
  })
})
