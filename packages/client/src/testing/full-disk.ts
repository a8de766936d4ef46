import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { serialize } from 'node:v8'

type Write = (value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>

/**
 * A phone with `limit.bytes` for everything IndexedDB holds: the write that does not fit aborts its transaction with
 * QuotaExceededError, as browsers do. Only what is cleared or deleted whole makes room again.
 */
export function limitDisk(limit: { bytes: number }) {
  const store = IDBObjectStore.prototype
  // oxlint-disable-next-line unbound-method -- each is called with the store it was called on
  const { add, put, clear } = store
  // oxlint-disable-next-line unbound-method -- as above, with the factory
  const { deleteDatabase } = IDBFactory.prototype
  const used = new Map<string, number>()

  function limited(write: Write): Write {
    return function (this: IDBObjectStore, value, key) {
      const name = `${this.transaction.db.name}/${this.name}`
      const size = sizeOf(value)
      const total = [...used.values()].reduce((sum, bytes) => sum + bytes, 0)
      const request = key === undefined ? write.call(this, value) : write.call(this, value, key)
      if (total + size > limit.bytes)
        (Reflect.get(this.transaction, '_abort') as (name: string) => void).call(this.transaction, 'QuotaExceededError')
      else used.set(name, (used.get(name) ?? 0) + size)
      return request
    }
  }

  store.add = limited(add)
  store.put = limited(put)
  store.clear = function () {
    used.delete(`${this.transaction.db.name}/${this.name}`)
    return clear.call(this)
  }
  IDBFactory.prototype.deleteDatabase = function (name) {
    for (const key of used.keys()) if (key.startsWith(`${name}/`)) used.delete(key)
    return deleteDatabase.call(this, name)
  }
  return {
    used: () => [...used.values()].reduce((sum, bytes) => sum + bytes, 0),
    [Symbol.dispose]() {
      Object.assign(store, { add, put, clear })
      IDBFactory.prototype.deleteDatabase = deleteDatabase
    },
  }
}

function sizeOf(value: unknown): number {
  try {
    return serialize(value).length
  } catch {
    // Keys of the browser cannot be serialised, and take next to nothing.
    return 500
  }
}
