/** Modules without which a tenant is none. */
export const alwaysOn: ReadonlySet<string> = new Set(['accounts', 'agencies', 'alerts', 'audit', 'cities', 'hierarchy'])

/** Whether a module, or that of a path ('households.register'), is on in a tenant. */
export function isModuleOn(tenant: { readonly modules: readonly string[] }, path: string): boolean {
  const module = path.split('.', 1)[0] ?? ''
  return alwaysOn.has(module) || tenant.modules.includes(module)
}
