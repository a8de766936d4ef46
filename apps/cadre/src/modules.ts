import type { CadreModule } from '@melati/modules/cadre-module'

const found = import.meta.glob<{ cadre: CadreModule }>('../../../packages/modules/src/*/cadre.tsx', { eager: true })

const modules = Object.values(found).map((module) => module.cadre)

/** Everything the modules add to the phone; a module shows up by having a `cadre.tsx`. */
export const pages = modules.flatMap((module) => module.pages)
export const tabs = modules.flatMap((module) => (module.tab ? [module.tab] : [])).toSorted((a, b) => a.order - b.order)
export const tiles = modules.flatMap((module) => module.tiles ?? []).toSorted((a, b) => a.order - b.order)
export const overlays = Object.assign({}, ...modules.map((module) => module.overlays)) as CadreModule['overlays']
export const commandNames = Object.assign({}, ...modules.map((module) => module.commandNames)) as CadreModule['commandNames']
