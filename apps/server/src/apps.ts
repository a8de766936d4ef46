import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { headerSets } from '@melati/api/http/header-sets'
import type { Render } from '@melati/api/http/pages'
import { openSite, type Site, type SiteFolder } from '@melati/api/http/site'

export interface BuiltApps {
  readonly sites: readonly Site[]
  readonly render: Render | undefined
  /** Apps that are not built; in development their own servers stand before us. */
  readonly missing: readonly string[]
}

const apps = fileURLToPath(new URL('../..', import.meta.url))

const foldersOf = (publicDist: string): (SiteFolder & { name: string })[] => [
  { name: 'admin', base: '/admin/', folder: path.join(apps, 'admin/dist'), fallback: 'index.html' },
  { name: 'cadre', base: '/cadre/', folder: path.join(apps, 'cadre/dist'), fallback: 'index.html' },
  { name: 'public', base: '/', folder: path.join(publicDist, 'client') },
]

/** The three apps as their builds left them; `render` of the public one is loaded by its path, it is no import of ours. */
export async function loadApps(baseUrl: string, publicDist = path.join(apps, 'public/dist')): Promise<BuiltApps> {
  const folders = foldersOf(publicDist)
  const headers = headerSets(baseUrl.startsWith('https://'))
  const built = folders.filter(({ folder }) => existsSync(folder))
  const render = path.join(publicDist, 'server/render.js')
  return {
    sites: await Promise.all(built.map((one) => openSite(one, headers))),
    render: existsSync(render) ? await loadRender(render) : undefined,
    missing: folders.filter((one) => !built.includes(one)).map(({ name }) => name),
  }
}

async function loadRender(file: string): Promise<Render> {
  const loaded = (await import(pathToFileURL(file).href)) as { render: Render }
  return loaded.render
}
