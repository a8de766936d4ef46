import type { OutboxItem } from '@melati/client/outbox/item'
import type { Rows } from '@melati/client/pull/overlay'
import type { CadreModule } from '@melati/modules/cadre-module'

const found = import.meta.glob<{ cadre: CadreModule }>('../../../packages/modules/src/*/cadre.tsx', { eager: true })

const modules = Object.entries(found).map(([file, { cadre }]) => ({ name: file.split('/').at(-2) ?? '', ...cadre }))

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

/**
 * Everything the modules add to the phone, each with its module's name; a module shows up by having a `cadre.tsx`. What a
 * city has switched off is left out where it is shown.
 */
export const pages = modules.flatMap(({ name, pages: own }) => own.map((page) => ({ ...page, module: name })))
export const tabs = modules.flatMap(({ name, tab }) => (tab ? [{ ...tab, module: name }] : [])).toSorted(byOrder)
export const mains = modules.flatMap(({ name, main }) => (main ? [{ ...main, module: name }] : [])).toSorted(byOrder)
export const tiles = modules
  .flatMap(({ name, tiles: own = [] }) => own.map((tile) => ({ ...tile, module: name })))
  .toSorted(byOrder)
export const fixHrefs: NonNullable<CadreModule['fixHrefs']> = Object.assign(
  {},
  ...modules.map((module) => module.fixHrefs),
)
/** Each once, though several pages have it. */
export const moduleGuides = [...new Map(pages.map(({ guide, module }) => [guide, module]))].flatMap(([guide, module]) =>
  guide ? [{ guide, module }] : [],
)
export const overlays = Object.assign({}, ...modules.map((module) => module.overlays)) as CadreModule['overlays']
export const commandNames = Object.assign(
  {},
  ...modules.map((module) => module.commandNames),
) as CadreModule['commandNames']
/** A command's path begins with its module's name. */
export const subjectOf = ({ path, input }: Pick<OutboxItem, 'path' | 'input'>, rows: Rows): readonly string[] =>
  (input !== null && modules.find(({ name }) => path.startsWith(`${name}.`))?.subjectOf?.(input, rows)) || []
