import './styles.css'
import { DatabaseBlocked } from '@melati/client/open-database'
import { createPhone } from '@melati/client/phone'
import { checkPhone } from '@melati/client/storage-state'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { CannotStore } from './cannot-store.tsx'
import { Preferences } from './preferences.tsx'
import { registerWorker } from './register-worker.ts'
import { PROTOCOL } from './protocol.ts'
import { StartAgain } from './start-again.tsx'

const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no #root')
const root = createRoot(host)

const show = (page: ReactNode) =>
  root.render(
    <StrictMode>
      <Preferences>{page}</Preferences>
    </StrictMode>,
  )

/** Memory alone would lose what the screen called saved, so without durable storage nothing is entered at all. */
async function start(): Promise<void> {
  const able = await checkPhone()
  if (!able.ok) return show(<CannotStore />)
  try {
    const phone = await createPhone({
      version: PROTOCOL,
      overlays: async () => (await import('./modules.ts')).overlays,
    })
    show(<App phone={phone} />)
    registerWorker()
  } catch (error) {
    show(error instanceof DatabaseBlocked ? <StartAgain because="old-tab" /> : <CannotStore />)
  }
}

await start()
