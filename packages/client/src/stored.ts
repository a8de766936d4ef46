import { Dexie } from 'dexie'

/** Calls back after every committed write to one of these databases, from this tab or another; the answer unsubscribes. */
export function onStored(names: () => readonly string[], then: () => void): () => void {
  const listen = (parts: object) => {
    const touched = Object.keys(parts)
    const concerns = names().some((name) => touched.some((part) => part.startsWith(`idb://${name}/`)))
    // `all`: the page was woken from the browser's memory and may have missed anything.
    if (concerns || touched.includes('all')) then()
  }
  Dexie.on.storagemutated.subscribe(listen)
  return () => Dexie.on.storagemutated.unsubscribe(listen)
}
