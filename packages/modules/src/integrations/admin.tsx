import Plug from 'lucide-react/icons/plug'
import type { AdminModule } from '../admin-module.ts'
import { words } from './words.ts'

const roles = ['city-board'] as const

export const admin: AdminModule = {
  pages: [
    { path: '/integrasi', load: () => import('./admin/overview.tsx'), roles },
    { path: '/integrasi/kunci', load: () => import('./admin/make-key.tsx'), roles },
    { path: '/integrasi/webhook', load: () => import('./admin/add-webhook.tsx'), roles },
    { path: '/integrasi/webhook/$webhookId', load: () => import('./admin/webhook.tsx'), roles },
  ],
  menu: [{ path: '/integrasi', label: words.title, icon: Plug, order: 92 }],
}
