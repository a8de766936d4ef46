import type { Language } from '@melati/ui/language'
import { actions } from './admin/action-names.ts'
import { words } from './words.ts'

/** The parts of Melati whose doings the log keeps, by what their actions begin with. */
export const modules: readonly string[] = [...new Set(actions.map((action) => moduleOf(action)))]

export function moduleOf(action: string): string {
  return action.split('.')[0] ?? action
}

export const hasModuleName = (module: string): boolean => Object.hasOwn(words, `module-${module}`)

export function moduleName(module: string, language: Language): string {
  const key = `module-${module}` as keyof typeof words & `module-${string}`
  return hasModuleName(module) ? words[key][language] : module
}
