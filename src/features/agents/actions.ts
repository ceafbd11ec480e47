'use server'
import { townAgent } from '@/domain/access/who'
import { done } from '@/domain/refusal'
import { communeAction } from '@/request/commune-action'
import { paths } from '@/request/paths'
import { agentForm, changeAgentForm, openAgentForm } from './agent-form'
import { changeAgent, disableAgent, enableAgent, forgetSignIns } from './change-agent'
import { openAgentAccount } from './open-agent-account'
import { resendAgentActivation } from './resend-agent-activation'

const manager = townAgent('manage-agents')

export const openAgentAction = communeAction({
  who: manager,
  form: ({ commune }) => openAgentForm(commune.record),
  run: (db, { townRole, services, ...agent }, { now, viewer }) =>
    openAgentAccount(db, agent, { now, townRole, services, by: viewer }),
  then: (_, { commune }) => ({ go: paths.agents(commune.slug, { fait: 'opened' }) }),
})

export const changeAgentAction = communeAction({
  who: manager,
  form: ({ commune }) => changeAgentForm(commune.record),
  run: async (db, form, { now, viewer }) => {
    const outcome = await changeAgent(db, form, { now, by: viewer })
    return outcome.ok ? done({ said: outcome.done, accountId: form.accountId }) : outcome
  },
  then: async ({ said, accountId }, { commune }) => {
    if (said === 'rights-changed') await forgetSignIns(commune.id, accountId)
    return { go: paths.agents(commune.slug, { fait: said }) }
  },
})

export const disableAgentAction = communeAction({
  who: manager,
  form: agentForm,
  run: async (db, form, { now, viewer }) => {
    const outcome = await disableAgent(db, form, { now, by: viewer })
    return outcome.ok ? done({ said: outcome.done, accountId: form.accountId }) : outcome
  },
  then: async ({ said, accountId }, { commune }) => {
    if (said === 'disabled') await forgetSignIns(commune.id, accountId)
    return { go: paths.agents(commune.slug, { fait: said }) }
  },
})

export const enableAgentAction = communeAction({
  who: manager,
  form: agentForm,
  run: (db, form, { now, viewer }) => enableAgent(db, form, { now, by: viewer }),
  then: (said, { commune }) => ({ go: paths.agents(commune.slug, { fait: said }) }),
})

export const resendAgentActivationAction = communeAction({
  who: manager,
  form: agentForm,
  run: async (db, form, { now, viewer }) => {
    const outcome = await resendAgentActivation(db, form, { now, by: viewer })
    return outcome.ok ? done(outcome.done ? 'resent' : 'unchanged') : outcome
  },
  then: (said, { commune }) => ({ go: paths.agents(commune.slug, { fait: said }) }),
})
