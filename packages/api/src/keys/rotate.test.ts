import { randomBytes, randomUUID } from 'node:crypto'
import { read, write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { loadKeyRing, WrongMasterKey } from './load-key-ring.ts'
import { identityVault, tenantKeys } from './identity-vault.ts'
import type { KeyRing } from './key-ring.ts'
import { parseMasterKey } from './master-key.ts'
import { rotateDataKey } from './rotate-data-key.ts'
import { rotateMasterKey } from './rotate-master-key.ts'
import { loadSealer } from './sealer.ts'
import { type Kit, type KitCity, makeKit } from '../testing/kit.ts'

const first = new Uint8Array(32).fill(9)
const second = new Uint8Array(32).fill(10)
const ring = (kit: Kit, master: Uint8Array, older: Uint8Array[] = []) =>
  loadKeyRing(kit.db, { master, older }, new Date(), randomBytes)

async function vaultOf(kit: Kit, city: KitCity, keys: KeyRing = kit.services.keys) {
  const [rows] = await read(kit.db, city.tenantId, tenantKeys(city.tenantId))
  return identityVault(keys, city.tenantId, rows)
}

/** NIK of invented people; answers each subject's number. */
async function keep(kit: Kit, city: KitCity, count: number): Promise<Map<string, string>> {
  const vault = await vaultOf(kit, city)
  const numbers = new Map(
    Array.from({ length: count }, (_, n) => [randomUUID() as string, String(1271010101900000 + n)]),
  )
  await write(kit.db, city.tenantId, (tx) =>
    tx.commitWith(
      ...[...numbers].map(([subject, number]) => {
        const { keyVersion, cipher, hash } = vault.seal(number, randomBytes(12))
        return sql`insert into core.identity_number (tenant_id, subject_id, kind, key_version, cipher, hash)
          values (${city.tenantId}, ${subject}, 'nik', ${keyVersion}, ${cipher}, ${hash})`
      }),
    ),
  )
  return numbers
}

const stored = (kit: Kit, city: KitCity) =>
  kit.asSuper<{ subject_id: string; key_version: number; cipher: Buffer; hash: Buffer }>(
    'select subject_id, key_version, cipher, hash from core.identity_number where tenant_id = $1',
    [city.tenantId],
  )

async function expectReadable(kit: Kit, city: KitCity, numbers: Map<string, string>, version: number, keys?: KeyRing) {
  const vault = await vaultOf(kit, city, keys)
  const rows = await stored(kit, city)
  expect(rows).toHaveLength(numbers.size)
  for (const row of rows) {
    expect(row.key_version).toBe(version)
    expect(vault.open(row.cipher, row.key_version)).toBe(numbers.get(row.subject_id))
    expect(vault.hash(numbers.get(row.subject_id) ?? '').equals(row.hash)).toBe(true)
  }
}

test('MELATI_KEY is read as hex and as base64, and as nothing shorter', () => {
  const bytes = randomBytes(32)
  expect(parseMasterKey(bytes.toString('hex'))).toEqual(bytes)
  expect(parseMasterKey(`${bytes.toString('base64')}\n`)).toEqual(bytes)
  expect(parseMasterKey(bytes.toString('base64url'))).toEqual(bytes)
  for (const wrong of ['', 'rahasia', bytes.toString('hex').slice(2), randomBytes(31).toString('base64')])
    expect(parseMasterKey(wrong)).toBeUndefined()
})

test('another MELATI_KEY is told apart at the start', async () => {
  await using kit = await makeKit()
  await ring(kit, first)
  await expect(ring(kit, second)).rejects.toThrow(WrongMasterKey)
})

test('R-NIK-04 a new MELATI_KEY opens all that the old one did, and the old one opens nothing any more', async () => {
  await using kit = await makeKit()
  const city = await kit.city('contoh', '99.71')
  const numbers = await keep(kit, city, 3)
  const before = await ring(kit, first)
  const point = (await loadSealer(kit.db, before, new Date(), randomBytes)).publicKey
  const both = await ring(kit, second, [first])
  expect(await rotateMasterKey(kit.db, both, randomBytes)).toBe(3)
  expect(await rotateMasterKey(kit.db, both, randomBytes)).toBe(0)
  const after = await ring(kit, second)
  // Sessions, authenticators and cursors hang on derived secrets, which stay.
  expect(after.derive('melati-auth-1')).toEqual(before.derive('melati-auth-1'))
  expect((await loadSealer(kit.db, after, new Date(), randomBytes)).publicKey).toBe(point)
  await expectReadable(kit, city, numbers, 1, after)
  await expect(ring(kit, first)).rejects.toThrow(WrongMasterKey)
})

test('R-NIK-04 a new data key encrypts every number again, chunk by chunk, and the old key goes', async () => {
  await using kit = await makeKit()
  const city = await kit.city('contoh', '99.71')
  const other = await kit.city('lain', '99.72')
  const numbers = await keep(kit, city, 25)
  const others = await keep(kit, other, 2)
  const chunks: number[] = []
  const rotation = { tenantId: city.tenantId, now: new Date(), randomBytes, chunk: 10 }
  const done = await rotateDataKey(kit.db, kit.services.keys, { ...rotation, onChunk: (n) => void chunks.push(n) })
  expect([done, chunks]).toEqual([{ version: 2, numbers: 25 }, [10, 20, 25]])
  await expectReadable(kit, city, numbers, 2)
  await expectReadable(kit, other, others, 1)
  expect(await kit.asSuper('select version from core.tenant_key where tenant_id = $1', [city.tenantId])).toEqual([
    { version: 2 },
  ])
})

test('a run that was interrupted is taken up, and numbers are found by hash meanwhile', async () => {
  await using kit = await makeKit()
  const city = await kit.city('contoh', '99.71')
  const numbers = await keep(kit, city, 25)
  const rotation = { tenantId: city.tenantId, now: new Date(), randomBytes, chunk: 10 }
  const interrupted = rotateDataKey(kit.db, kit.services.keys, {
    ...rotation,
    onChunk: () => {
      throw new Error('the power went')
    },
  })
  await expect(interrupted).rejects.toThrow('the power went')
  const vault = await vaultOf(kit, city)
  const [number = ''] = [...numbers.values()].slice(-1)
  const hashes = vault.hashes(number)
  expect(hashes).toHaveLength(2)
  for (const row of await stored(kit, city)) {
    const own = vault.hashes(numbers.get(row.subject_id) ?? '')
    expect(own.some((hash) => hash.equals(row.hash))).toBe(true)
    expect(vault.open(row.cipher, row.key_version)).toBe(numbers.get(row.subject_id))
  }
  expect(await rotateDataKey(kit.db, kit.services.keys, rotation)).toEqual({ version: 2, numbers: 15 })
  await expectReadable(kit, city, numbers, 2)
})

test('a number written meanwhile under the old key is encrypted again too', async () => {
  await using kit = await makeKit()
  const city = await kit.city('contoh', '99.71')
  const numbers = await keep(kit, city, 12)
  const late = await vaultOf(kit, city)
  const subject = randomUUID()
  let written = false
  await rotateDataKey(kit.db, kit.services.keys, {
    tenantId: city.tenantId,
    now: new Date(),
    randomBytes,
    onChunk: async () => {
      if (written) return
      written = true
      const { keyVersion, cipher, hash } = late.seal('1271010101909999', randomBytes(12))
      // As a transaction that had read its keys before the new one was there.
      await write(kit.db, city.tenantId, (tx) =>
        tx.commitWith(sql`insert into core.identity_number (tenant_id, subject_id, kind, key_version, cipher, hash)
          values (${city.tenantId}, ${subject}, 'nik', ${keyVersion}, ${cipher}, ${hash})`),
      )
    },
  })
  numbers.set(subject, '1271010101909999')
  await expectReadable(kit, city, numbers, 2)
})

test('R-NIK-04 a dump holds no number in the clear', async () => {
  await using kit = await makeKit()
  const city = await kit.city('contoh', '99.71')
  await keep(kit, city, 3)
  const [row] = await kit.asSuper<{ dump: string }>(
    'select string_agg(n::text, $1) as dump from core.identity_number n',
    [' '],
  )
  expect(row?.dump).not.toContain('12710101019')
  const bytes = (await stored(kit, city)).map(({ cipher }) => cipher.toString('latin1')).join('')
  expect(bytes).not.toContain('12710101019')
})
