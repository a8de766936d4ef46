import type { RegistrationId } from '@melati/domain/ids'
import { boxKeyFrom, lockBox, newBoxKey, openBox } from '../crypto/box.ts'
import { randomBytes } from '../crypto/bytes.ts'
import type { Bytes } from '../crypto/bytes.ts'
import { newPinSalt, pinKeyFrom } from '../crypto/pin.ts'
import { createSeal, newSealPair, sealPrivateFrom } from '../crypto/seal.ts'
import type { Seal } from '../crypto/seal.ts'
import { unwrapKey, wrapKey } from '../crypto/wrapped-key.ts'
import type { VaultRecord } from './registration-record.ts'

/** A cadre's keys while she is there; in memory only. */
export type Vault = {
  registrationId: RegistrationId
  dataKey: CryptoKey
  inboxKey: CryptoKey
  /** To the server; one ephemeral key for as long as the vault is open. */
  seal: Seal
}

type Owner = { registrationId: RegistrationId; sealKey: Bytes }

const inboxContext = (registrationId: RegistrationId) => `inbox:${registrationId}`

export async function newVault(owner: Owner, pin: string, rounds: number): Promise<VaultRecord> {
  const raw = randomBytes(32)
  const [deviceKey, dataKey, pair] = await Promise.all([newBoxKey(), boxKeyFrom(raw), newSealPair()])
  const inboxPrivate = await lockBox(dataKey, pair.privateBytes, inboxContext(owner.registrationId))
  const locks = await wrapWith(raw, deviceKey, owner.registrationId, pin, rounds)
  return { deviceKey, inboxPublic: pair.publicPoint, inboxPrivate, ...locks }
}

export type VaultOpening = { ok: true; vault: Vault } | { ok: false; because: 'wrong-pin' | 'damaged' }

export async function openVault(owner: Owner, record: VaultRecord, pin: string): Promise<VaultOpening> {
  const key = await unwrapWith(record, owner.registrationId, pin)
  if (!key.ok) return { ok: false, because: key.layer === 'pin' ? 'wrong-pin' : 'damaged' }
  const dataKey = await boxKeyFrom(key.raw)
  key.raw.fill(0)
  const inbox = await openBox(dataKey, record.inboxPrivate, inboxContext(owner.registrationId))
  if (!inbox) return { ok: false, because: 'damaged' }
  const [inboxKey, seal] = await Promise.all([sealPrivateFrom(inbox), createSeal(owner.sealKey)])
  return { ok: true, vault: { registrationId: owner.registrationId, dataKey, inboxKey, seal } }
}

/** The same keys behind a new PIN; undefined when the old PIN is wrong. */
export async function rewrapVault(
  registrationId: RegistrationId,
  record: VaultRecord,
  old: string,
  pin: string,
): Promise<VaultRecord | undefined> {
  const key = await unwrapWith(record, registrationId, old)
  if (!key.ok) return undefined
  const locks = await wrapWith(key.raw, record.deviceKey, registrationId, pin, record.pinSalt.rounds)
  return { ...record, ...locks }
}

async function wrapWith(raw: Bytes, deviceKey: CryptoKey, context: RegistrationId, pin: string, rounds: number) {
  const pinSalt = newPinSalt(rounds)
  const pinKey = await pinKeyFrom(pin, pinSalt)
  const wrapped = await wrapKey(raw, { deviceKey, pinKey, context })
  raw.fill(0)
  return { wrapped, pinSalt }
}

async function unwrapWith(record: VaultRecord, context: RegistrationId, pin: string) {
  const pinKey = await pinKeyFrom(pin, record.pinSalt)
  return unwrapKey(record.wrapped, { deviceKey: record.deviceKey, pinKey, context })
}
