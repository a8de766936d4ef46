import type { RegistrationCard } from '@melati/client/device/registrations'
import { TimeZone } from '@melati/domain/time-zone'
import { CadreAreaProvider } from '@melati/modules/cadre-area'
import { CadrePlaceProvider } from '@melati/modules/cadre-place'
import { type CadreGuide, GuideContext } from '@melati/modules/cadre-guide'
import { TabsProvider } from '@melati/modules/cadre-page.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import House from 'lucide-react/icons/house'
import Menu from 'lucide-react/icons/menu'
import { type ComponentType, lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Route, Switch, useLocation, useParams } from 'wouter'
import { guides } from './guides.ts'
import { pages, tabs } from './modules.ts'
import { Guides } from './pages/guides.tsx'
import { Home } from './pages/home.tsx'
import { Missing } from './pages/missing.tsx'
import { More } from './pages/more.tsx'
import { OutboxPage } from './pages/outbox.tsx'
import { useModuleOn } from './use-module-on.ts'
import { words } from './words.ts'

const routes = pages.map(({ load, ...page }) => ({ ...page, component: lazy(load) }))

/** Everything behind the PIN. */
export function Inside({ card }: { card: RegistrationCard }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const [location] = useLocation()
  const isOn = useModuleOn()
  const zone = TimeZone.safeParse(card.tenant.timeZone)
  const timeZone = zone.success ? zone.data : 'Asia/Jakarta'
  const area = useMemo(() => ({ city: card.tenant.name, timeZone, language }), [card.tenant.name, timeZone, language])
  const bar = [
    { href: '/', label: t('home'), icon: House, current: location === '/' },
    ...tabs.filter(isOn).map(({ href, label, icon }) => ({
      href,
      label: label[language],
      icon,
      current: location.startsWith(href),
    })),
    { href: '/lainnya', label: t('more'), icon: Menu, current: location === '/lainnya' },
  ]
  return (
    <CadreAreaProvider value={area}>
      <TabsProvider value={bar}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Switch>
            <Route path="/">
              <Guided by={guides.home}>
                <Home card={card} />
              </Guided>
            </Route>
            <Route path="/kirim">
              <Guided by={guides.outbox}>
                <OutboxPage />
              </Guided>
            </Route>
            <Route path="/panduan" component={Guides} />
            <Route path="/lainnya">
              <Guided by={guides.more}>
                <More card={card} />
              </Guided>
            </Route>
            {routes.filter(isOn).map(({ path, component, guide }) => (
              <Route key={path} path={path}>
                <Guided by={guide}>
                  <Placed page={component} />
                </Guided>
              </Route>
            ))}
            <Route component={Missing} />
          </Switch>
        </Suspense>
      </TabsProvider>
    </CadreAreaProvider>
  )
}

function Guided({ by, children }: { by: CadreGuide | undefined; children: ReactNode }) {
  return <GuideContext.Provider value={by}>{children}</GuideContext.Provider>
}

/** A module's page with the place it stands at; modules know no router. */
function Placed({ page: Page }: { page: ComponentType }) {
  const params = useParams<Record<string, string | undefined>>()
  const [, go] = useLocation()
  const place = useMemo(() => ({ params, go }), [params, go])
  return (
    <CadrePlaceProvider value={place}>
      <Page />
    </CadrePlaceProvider>
  )
}
