import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { headerSets } from '@melati/api/http/header-sets'
import type { Render } from '@melati/api/http/pages'
import { openSite, type Site } from '@melati/api/http/site'

const apps = fileURLToPath(new URL('../..', import.meta.url))
const dist = (app: string, ...rest: string[]) => path.join(apps, app, 'dist', ...rest)

/** The built apps, the one with the longest base first; one that was not built is simply not served. */
export async function openSites(isSecure: boolean): Promise<{ sites: Site[]; render?: Render }> {
  const headers = headerSets(isSecure)
  const folders = [
    { base: '/admin/', folder: dist('admin'), fallback: 'index.html' },
    { base: '/cadre/', folder: dist('cadre'), fallback: 'index.html' },
    { base: '/', folder: dist('public', 'client') },
  ].filter(({ folder }) => existsSync(folder))
  const sites = await Promise.all(folders.map((folder) => openSite(folder, headers)))
  const rendered = dist('public', 'server', 'render.js')
  if (!existsSync(rendered)) return { sites }
  const { render } = (await import(pathToFileURL(rendered).href)) as { render: Render }
  return { sites, render }
}
