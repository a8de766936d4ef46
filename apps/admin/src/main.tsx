import './styles.css'
import '@melati/ui/fonts.css'
import { usePreference } from '@melati/client/hooks'
import { language } from '@melati/client/language'
import { apiLinks } from '@melati/client/trpc'
import { ApiProvider } from '@melati/modules/admin-api'
import { problemOf } from '@melati/modules/admin-problem'
import type { AppRouter } from '@melati/modules/app-router'
import { LanguageProvider } from '@melati/ui/language-provider.tsx'
import { LinkProvider } from '@melati/ui/link-provider.tsx'
import { ToastProvider } from '@melati/ui/toast.tsx'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createTRPCClient } from '@trpc/client'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Anchor } from './anchor.tsx'
import { router } from './router.tsx'

const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no #root')

/** A second try helps where the network or the server failed, not where the answer was no. */
const mayPass: ReadonlySet<string> = new Set(['offline', 'busy'])
const retry = (failures: number, error: unknown) => failures < 1 && mayPass.has(problemOf(error, 'id').because)
const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000 } } })
const api = createTRPCClient<AppRouter>({ links: apiLinks<AppRouter>({ version: 1 }) })

function Root() {
  const [chosen, choose] = usePreference(language)
  return (
    <LanguageProvider language={chosen} onChange={choose}>
      <QueryClientProvider client={queries}>
        <ApiProvider trpcClient={api} queryClient={queries}>
          <LinkProvider anchor={Anchor}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </LinkProvider>
        </ApiProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}

createRoot(host).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
