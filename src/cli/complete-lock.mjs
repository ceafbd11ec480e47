import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './processes.mjs'

// A registry that lacks the binaries of other platforms makes npm leave them out of the lock file, which `npm ci`
// then refuses everywhere. Run after each change of dependencies: adds an entry (name, version, os, cpu) for every
// optional dependency that has none, and removes the address each package came from, which differs from place to place.

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
const OTHER_NAMES = { windows: 'win32' }

const file = path.join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

function isResolved(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

function entryFor(name, range, dev) {
  const parts = name.split(/[-/]/).map((part) => OTHER_NAMES[part] ?? part)
  const os = parts.find((part) => SYSTEMS.includes(part))
  const cpu = parts.find((part) => PROCESSORS.includes(part))
  if (!os && !cpu) return null
  const version = range.replace(/^[\^~]/, '')
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), optional: true, ...(os && { os: [os] }) }
}

let added = 0
for (const [where, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const entry = isResolved(where, name) ? null : entryFor(name, range, dev)
    if (!entry) continue
    packages[`node_modules/${name}`] = entry
    added += 1
  }
}
for (const entry of Object.values(packages)) delete entry.resolved
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} entrées ajoutées à package-lock.json.`)
