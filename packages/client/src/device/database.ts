import type { Dexie, Table } from 'dexie'
import { openDatabase } from '../open-database.ts'
import type { Opening } from '../open-database.ts'
import type { Platform } from '../platform.ts'
import type { RegistrationRecord } from './registration-record.ts'

type Tables = { registrations: Table<RegistrationRecord, string> }

export type DeviceDatabase = Dexie & Tables

export const deviceName = 'melati-device'

/** Who is registered on this phone, with the keys the browser keeps for them. */
export function openDevice(platform: Platform, more: Partial<Opening<Tables>> = {}): Promise<DeviceDatabase> {
  return openDatabase<Tables>(platform, {
    name: deviceName,
    shape: (database) => {
      database.version(1).stores({ registrations: 'registrationId' })
      return database as DeviceDatabase
    },
    ...more,
  })
}
