import './styles.css'
import { createPhone } from '@melati/client/phone'
import { checkPhone } from '@melati/client/storage-state'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { CannotStore } from './cannot-store.tsx'
import { Preferences } from './preferences.tsx'
import { registerWorker } from './register-worker.ts'
import { PROTOCOL } from './protocol.ts'

const host = document.getElementById('root')
if (host === null) throw new Error('index.html has no #root')
const root = createRoot(host)

// Memory alone would lose what the screen called saved, so without durable storage nothing is entered at all.
const able = await checkPhone()
if (able.ok) {
  const phone = await createPhone({
    version: PROTOCOL,
    overlays: async () => (await import('./modules.ts')).overlays,
  })
  root.render(
    <StrictMode>
      <Preferences>
        <App phone={phone} />
      </Preferences>
    </StrictMode>,
  )
  registerWorker()
} else {
  root.render(
    <Preferences>
      <CannotStore />
    </Preferences>,
  )
}
