import type { Run } from './communes/verb'
import { tell } from './refusal.mjs'

/** Each verb, loaded when it is asked for. Those that read a file only need neither an instance nor its settings. */
const verbs: Record<string, { usage: string; onInstance: boolean; load(): Promise<Run> }> = {
  explain: {
    usage:
      'explain FICHE --activity A --action book|modify|cancel|justify|open --service 2026-11-04T08:30 [--formula F] [--profile P] [--audience resident|outsider|full-weeks|school:É] [--now …] [--json]',
    onInstance: false,
    load: async () => (await import('./communes/explain')).explainVerb,
  },
  price: {
    usage: 'price FICHE --activity A --facts FAITS.json [--json]',
    onInstance: false,
    load: async () => (await import('./communes/price')).price,
  },
  absence: {
    usage: 'absence FICHE --activity A --facts FAITS.json [--json]',
    onInstance: false,
    load: async () => (await import('./communes/absence')).absence,
  },
  check: {
    usage: 'check FICHE … [--json]',
    onInstance: false,
    load: async () => (await import('./communes/check')).check,
  },
  schema: {
    usage: 'schema',
    onInstance: false,
    load: async () => (await import('./communes/schema')).schema,
  },
  plan: {
    usage: 'plan FICHE [--json]',
    onInstance: true,
    load: async () => (await import('./communes/plan')).plan,
  },
  apply: {
    usage: 'apply FICHE … [--effective 2026-12-07] [--json]',
    onInstance: true,
    load: async () => (await import('./communes/apply')).apply,
  },
  export: {
    usage: 'export COMMUNE [--to DOSSIER] [--json]',
    onInstance: true,
    load: async () => (await import('./communes/export')).exportRecord,
  },
  versions: {
    usage: 'versions COMMUNE [--json]',
    onInstance: true,
    load: async () => (await import('./communes/versions')).versions,
  },
  archive: {
    usage: 'archive COMMUNE FICHIER.zip',
    onInstance: true,
    load: async () => (await import('./communes/archive')).archive,
  },
  agent: {
    usage: 'agent COMMUNE ADRESSE',
    onInstance: true,
    load: async () => (await import('./communes/accounts')).agent,
  },
  operator: {
    usage: 'operator ADRESSE [--oublier-second-facteur]',
    onInstance: true,
    load: async () => (await import('./communes/accounts')).operator,
  },
}

/** Runs on the instance's database, and leaves it. */
async function onInstance(run: Run, given: string[]): Promise<boolean> {
  const { connectFromEnv } = await import('@/request/connect')
  const { disconnect } = await import('@/database/connection')
  connectFromEnv()
  try {
    return await run(given)
  } finally {
    await disconnect()
  }
}

const usageOf = (verb: { usage: string }) => `  communes ${verb.usage}`
const isMistyped = (error: unknown) => String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')

/** Whether it was done; an option that does not exist, or has no value, is answered with what the verb takes. */
async function main([name = '', ...given]: string[]): Promise<boolean> {
  const verb = verbs[name]
  if (!verb) {
    console.error(['Usage :', ...Object.values(verbs).map(usageOf)].join('\n'))
    return false
  }
  const run = await verb.load()
  try {
    return await (verb.onInstance ? onInstance(run, given) : run(given))
  } catch (error) {
    if (!isMistyped(error)) throw error
    const [, option = ''] = String((error as Error).message).match(/'(-[^' ]*)/) ?? []
    console.error(`Option inconnue ou incomplète : ${option}\nUsage :\n${usageOf(verb)}`)
    return false
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  tell(error)
  process.exitCode = 1
}
