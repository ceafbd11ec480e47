import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { administratorVariables, portalVariables } from '../../src/cli/portal-environment.mjs'

// one database per test file, cloned from the migrated template in some 40 ms
const { templateAddress, portalPassword } = inject('pg')
const template = new URL(templateAddress).pathname.slice(1)
const name = `test_${randomBytes(6).toString('hex')}`

function addressOf(database: string) {
  const url = new URL(templateAddress)
  url.pathname = `/${database}`
  return url.href
}

const administrator = postgres(addressOf('postgres'), { max: 1, onnotice() {} })
await administrator.unsafe(`create database ${name} template ${template}`)

const portal = {
  adminAddress: addressOf(name),
  portalPassword,
  portalSecret: 'a-secret-of-tests-that-is-long-enough-to-be-one',
  origin: 'http://127.0.0.1:3000',
  mode: 'test',
  dataFolder: '.data',
}
Object.assign(process.env, portalVariables(portal), administratorVariables(portal))

afterAll(async () => {
  await administrator.unsafe(`drop database ${name} with (force)`)
  await administrator.end()
})
