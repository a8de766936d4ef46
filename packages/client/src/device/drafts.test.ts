import { expect, test } from 'vitest'
import { limitDisk } from '../testing/full-disk.ts'
import { startPeer } from '../testing/peer.ts'
import { newDisk, pin, startCadre, startPhone } from '../testing/phone.ts'
import { openDevice } from './database.ts'

test('R-A11Y-08 a form begun is there again after the app was killed, for her alone, and unreadable on the disk', async () => {
  await using peer = await startPeer()
  const disk = newDisk()
  const first = await startCadre(peer, disk)
  const { registrationId } = first.answer
  expect(await first.drafts.put('register/1', { name: 'Rahasia Aminah' })).toBeUndefined()
  expect(await first.drafts.put('register/1', { name: 'Rahasia Aminah binti Umar' })).toBeUndefined()
  first.close()
  using phone = await startPhone(peer, disk)
  expect(await phone.drafts.list()).toEqual([])
  expect(await phone.drafts.put('register/1', {})).toBe('locked')
  await phone.session.unlock(registrationId, pin)
  expect(await phone.drafts.find('register/1')).toEqual({ name: 'Rahasia Aminah binti Umar' })
  await phone.drafts.put('leave/1', { day: 'today' })
  expect((await phone.drafts.list('register/')).map(({ key }) => key)).toEqual(['register/1'])
  const device = await openDevice(phone.platform)
  const [record] = await device.drafts.toArray()
  expect(new TextDecoder().decode(record?.box.ct)).not.toContain('Aminah')
  device.close()
  await phone.registrations.enrol({ answer: peer.register(), label: 'Dewi', pin: '271828' })
  expect(await phone.drafts.list()).toEqual([])
  await phone.session.unlock(registrationId, pin)
  await phone.drafts.remove('register/1')
  expect((await phone.drafts.list()).map(({ key }) => key)).toEqual(['leave/1'])
})

test('what she had begun leaves the phone with her, and with her key', async () => {
  await using peer = await startPeer()
  const disk = newDisk()
  using phone = await startCadre(peer, disk)
  const { registrationId } = phone.answer
  const left = async () => {
    const device = await openDevice(phone.platform)
    const count = await device.drafts.count()
    device.close()
    return count
  }
  await phone.drafts.put('register/1', { name: 'Siti' })
  phone.session.lock()
  for (let tries = 0; tries < 10; tries += 1) await phone.session.unlock(registrationId, '000000')
  expect(await left()).toBe(0)
  await phone.registrations.enrol({ answer: peer.register(), label: 'Dewi', pin })
  const mine = phone.session.current()!.registrationId
  await phone.drafts.put('register/2', { name: 'Dewi' })
  expect(await phone.registrations.signOut(mine, { confirmed: false })).toEqual({ ok: true })
  expect(await left()).toBe(0)
})

test('a full phone refuses a draft in so many words', async () => {
  await using peer = await startPeer()
  const limit = { bytes: 1e9 }
  using _disk = limitDisk(limit)
  using phone = await startCadre(peer)
  limit.bytes = 0
  expect(await phone.drafts.put('register/1', { name: 'Siti' })).toBe('storage-full')
  limit.bytes = 1e9
  expect(await phone.drafts.put('register/1', { name: 'Siti' })).toBeUndefined()
})
