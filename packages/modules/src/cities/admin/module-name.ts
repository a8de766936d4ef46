import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

const keys = ['module-boards', 'module-households', 'module-up2k'] as const

/** What a module is called on screen; by its own name while it has no words here. */
export function useModuleName(): (module: string) => string {
  const t = useWords(words)
  return (module) => {
    const key = keys.find((one) => one === `module-${module}`)
    return key === undefined ? module : t(key)
  }
}
