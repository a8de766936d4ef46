import { useRows } from '@melati/client/hooks'
import { isModuleOn } from '@melati/domain/module-on'

/** Whether a module is on in this city. Until the city's settings have come to the phone, every module is. */
export function useModuleOn(): (entry: { readonly module: string }) => boolean {
  const settings = useRows<{ modules: readonly string[] }>('settings')?.[0]?.row
  return ({ module }) => settings === undefined || isModuleOn(settings, module)
}
