export type StorageState = {
  persisted: boolean
  usage: number | null
  quota: number | null
  free: number | null
  low: boolean
}

const lowFree = 200 * 1024 * 1024
const highShare = 0.8

/** Low below 200 MB or above four fifths of the quota; bytes, null where the browser does not say. */
export function readStorage(usage: number | undefined, quota: number | undefined, persisted: boolean): StorageState {
  if (usage === undefined || quota === undefined) {
    return { persisted, usage: usage ?? null, quota: quota ?? null, free: null, low: false }
  }
  const free = Math.max(0, quota - usage)
  return { persisted, usage, quota, free, low: free < lowFree || usage > quota * highShare }
}

export async function storageState(storage: StorageManager = navigator.storage): Promise<StorageState> {
  const [{ usage, quota }, persisted] = await Promise.all([storage.estimate(), storage.persisted()])
  return readStorage(usage, quota, persisted)
}

/** Asks the browser to spare this origin when it makes room; true when it promises. */
export async function askToPersist(storage: StorageManager = navigator.storage): Promise<boolean> {
  return (await storage.persisted()) || storage.persist()
}

export type PhoneCheck = { ok: true } | { ok: false; missing: ('indexeddb' | 'crypto' | 'locks')[] }

/**
 * Whether this browser can keep anything safely. Where it cannot (private mode, a bare WebView, no https) the app says so and
 * takes no entries: what it showed as saved would not be.
 */
export async function checkPhone(): Promise<PhoneCheck> {
  const missing: ('indexeddb' | 'crypto' | 'locks')[] = []
  if (!globalThis.crypto?.subtle) missing.push('crypto')
  if (!globalThis.navigator?.locks) missing.push('locks')
  if (!(await keepsKeys())) missing.push('indexeddb')
  return missing.length === 0 ? { ok: true } : { ok: false, missing }
}

const trialName = 'melati-trial'

/** Some browsers have IndexedDB in private mode and fail only when a key is put into it. */
async function keepsKeys(): Promise<boolean> {
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
    const database = await opened(indexedDB.open(trialName, 1))
    const writing = database.transaction('keys', 'readwrite')
    writing.objectStore('keys').put(key, 'trial')
    await new Promise<void>((resolve, fail) => {
      writing.oncomplete = () => resolve()
      writing.onabort = () => fail(writing.error ?? new Error('aborted'))
    })
    database.close()
    indexedDB.deleteDatabase(trialName)
    return true
  } catch {
    return false
  }
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, fail) => {
    request.onupgradeneeded = () => void request.result.createObjectStore('keys')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => fail(request.error ?? new Error('refused'))
    request.onblocked = () => fail(new Error('blocked'))
  })
}
