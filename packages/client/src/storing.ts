import type { Dexie, Table } from 'dexie'

/**
 * A transaction that writes much. When the phone is full its requests only say that they were aborted; the reason stands in
 * the transaction alone, and goes along as the cause of what is thrown.
 */
export async function storing<T>(database: Dexie, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  let native: IDBTransaction | undefined
  try {
    return await database.transaction('rw', [...tables], async (transaction) => {
      native = transaction.idbtrans
      return work()
    })
  } catch (error) {
    if (!native?.error) throw error
    throw new Error('The transaction was aborted', { cause: native.error })
  }
}
