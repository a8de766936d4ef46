import type { Dexie, Table } from 'dexie'
import { openDatabase } from '../open-database.ts'
import type { Opening } from '../open-database.ts'
import type { Platform } from '../platform.ts'
import type { DraftRecord } from './drafts.ts'
import type { RegistrationRecord } from './registration-record.ts'

type Tables = { registrations: Table<RegistrationRecord, string>; drafts: Table<DraftRecord, [string, string]> }

export type DeviceDatabase = Dexie & Tables

export const deviceName = 'melati-device'

/** Who is registered on this phone, with the keys the browser keeps for them, and the forms they have begun. */
export function openDevice(platform: Platform, more: Partial<Opening<Tables>> = {}): Promise<DeviceDatabase> {
  return openDatabase<Tables>(platform, {
    name: deviceName,
    shape: (database) => {
      database.version(2).stores({ registrations: 'registrationId', drafts: '[registrationId+key], registrationId' })
      return database as DeviceDatabase
    },
    ...more,
  })
}
