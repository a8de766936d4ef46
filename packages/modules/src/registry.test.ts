import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Module } from '@melati/api/module'
import { allFolders } from '@melati/db/migrate'
import { alwaysOn } from '@melati/domain/module-on'
import { roles } from '@melati/domain/roles'
import { describe, expect, test } from 'vitest'
import type { AdminModule } from './admin-module.ts'
import type { CadreModule } from './cadre-module.ts'
import * as registry from './registry.ts'
import { procedures } from './testing/the-doors.ts'

const here = import.meta.dirname
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const withFile = (file: string) => folders.filter((folder) => existsSync(path.join(here, folder, file)))
const commands: ReadonlySet<string> = new Set(procedures.flatMap(({ path: at, isCommand }) => (isCommand ? [at] : [])))

test('every folder with a router is a line of the registry, under its own name', () => {
  expect(Object.keys(registry).toSorted()).toEqual(withFile('router.ts').toSorted())
  for (const [name, module] of Object.entries(registry)) expect(module.name).toBe(name)
})

test('a module that cities may switch has a name in both languages, the others need none', () => {
  for (const [name, { title }] of Object.entries(registry as Record<string, Module>)) {
    if (alwaysOn.has(name)) expect(title, name).toBeUndefined()
    else expect([title?.id, title?.en], name).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)])
  }
})

test('every procedure of a registered module is in the router', () => {
  const all = Object.values(registry).flatMap(({ name, router }) => Object.keys(router).map((one) => `${name}.${one}`))
  expect(procedures.map(({ path: at }) => at).toSorted()).toEqual(all.toSorted())
})

test('the migrations of every module run, and no file among them is passed over', async () => {
  const run = new Set(await allFolders())
  for (const folder of withFile('migrations')) {
    const at = path.join(here, folder, 'migrations')
    expect(run, folder).toContain(at)
    for (const file of readdirSync(at)) expect(file).toMatch(/^\d{4}-\d\d-\d\dT\d{4}-[a-z0-9-]+\.ts$/)
  }
})

describe('what a module adds to the apps', () => {
  test.each(withFile('admin.tsx'))('%s gives the admin app its pages and its places in the menu', async (folder) => {
    const { admin } = (await import(`./${folder}/admin.tsx`)) as { admin?: AdminModule }
    if (admin === undefined) expect.fail(`${folder}/admin.tsx exports no 'admin'`)
    expect(registry).toHaveProperty(folder)
    const paths = admin.pages.map((page) => page.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const page of admin.pages) {
      expect(page.path).toMatch(/^\//)
      expect(roles).toEqual(expect.arrayContaining([...page.roles]))
      expect(page.load).toBeTypeOf('function')
    }
    for (const { path: to, label, order } of admin.menu) {
      expect(paths).toContain(to)
      expect([label.id, label.en].every(Boolean) && Number.isFinite(order)).toBe(true)
    }
  })

  test.each(withFile('cadre.tsx'))('%s gives the cadre app its pages, and its orders their names', async (folder) => {
    const { cadre } = (await import(`./${folder}/cadre.tsx`)) as { cadre?: CadreModule }
    if (cadre === undefined) expect.fail(`${folder}/cadre.tsx exports no 'cadre'`)
    expect(registry).toHaveProperty(folder)
    for (const page of cadre.pages)
      expect([page.path, typeof page.load]).toEqual([expect.stringMatching(/^\//), 'function'])
    const named = Object.keys(cadre.commandNames)
    for (const one of [...Object.keys(cadre.overlays), ...named]) expect(commands, one).toContain(one)
    for (const one of Object.keys(cadre.overlays)) expect(named, 'what is shown at once has a name').toContain(one)
  })
})
