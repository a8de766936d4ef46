import type { Role } from '@melati/domain/roles'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

/** A page of the admin app. `path` is below /admin, in TanStack Router's form ('/wilayah/$unitId'). */
export interface AdminPage {
  readonly path: string
  readonly load: () => Promise<{ default: ComponentType }>
  /** Who finds it in the menu and may open it; the server decides again on every call. */
  readonly roles: readonly Role[]
}

export interface AdminMenuEntry {
  readonly path: string
  readonly label: { readonly id: string; readonly en: string }
  readonly icon: LucideIcon
  /** Smaller stands higher. */
  readonly order: number
  /** In the phone's bottom bar, which has room for three besides the home page. */
  readonly onPhone?: true
}

/** What a module adds to the admin app: its `admin.tsx` exports `admin`. */
export interface AdminModule {
  readonly pages: readonly AdminPage[]
  readonly menu: readonly AdminMenuEntry[]
}
