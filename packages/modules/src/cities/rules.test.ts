import { CommandId } from '@melati/domain/ids'
import { RegionCode } from '@melati/domain/region'
import { defaultSettings } from '@melati/domain/settings'
import { anId } from '@melati/domain/testing/an-id'
import { expect, test } from 'vitest'
import { decideOnboard, decideUpdateSettings, type Onboard, type OnboardState, stageOf } from './rules.ts'

const order: Onboard = {
  id: anId(CommandId, 1),
  code: '12.71',
  board: { name: ' Ratna  Dewi ', email: 'Ratna@Medan.GO.ID ' },
}
const state: OnboardState = {
  region: { code: RegionCode.parse('12.71'), name: 'Kota Medan', kind: 'kota' },
  cities: [{ slug: 'binjai', code: '12.75' }],
  modules: ['boards', 'up2k'],
}

test('agreeing to what is suggested makes a city', () => {
  expect(decideOnboard(order, state)).toMatchObject({
    ok: true,
    value: {
      slug: 'medan',
      name: 'Kota Medan',
      modules: ['boards', 'up2k'],
      settings: { levels: ['kecamatan', 'kelurahan', 'lingkungan', 'dasawisma'], timeZone: 'Asia/Jakarta' },
      board: { name: 'Ratna Dewi', email: 'ratna@medan.go.id' },
    },
  })
})

test.each<[string, string, Partial<Onboard>, Partial<OnboardState>]>([
  ['unknown-region', 'code', { code: '12.7' }, {}],
  ['unknown-region', 'code', { code: '<b>' }, {}],
  ['unknown-region', 'code', { code: '12.99' }, { region: undefined }],
  ['not-a-city', 'code', { code: '12' }, { region: undefined }],
  ['not-a-city', 'code', { code: '12.71.01' }, { region: undefined }],
  ['city-already-onboarded', 'code', {}, { cities: [{ slug: 'medan', code: '12.71' }] }],
  ['slug-reserved', 'slug', { slug: 'admin' }, {}],
  ['slug-reserved', 'slug', { slug: 'adm1n' }, {}],
  ['slug-invalid', 'slug', { slug: 'xn--medan-abc' }, {}],
  ['slug-invalid', 'slug', { slug: 'Medan' }, {}],
  ['slug-taken', 'slug', { slug: 'binjai' }, {}],
  ['slug-taken', 'slug', { slug: 'b1njai' }, {}],
  ['levels-invalid', 'levels', { levels: ['kelurahan', 'kecamatan', 'dasawisma'] }, {}],
  ['levels-invalid', 'levels', { levels: ['kecamatan', 'kelurahan', 'rw'] }, {}],
  ['name-empty', 'name', { name: ' ' }, {}],
  ['invalid-input', 'labels.rw', { labels: { rw: '' } }, {}],
  ['invalid-input', 'labels.rw', { labels: { rw: '  ' } }, {}],
  ['invalid-input', 'languages', { languages: [] }, {}],
  ['invalid-input', 'modules', { modules: ['boards', 'nothing'] }, {}],
  ['name-empty', 'board.name', { board: { name: ' ', email: 'a@b.id' } }, {}],
  ['email-invalid', 'board.email', { board: { name: 'Ratna', email: 'ratna' } }, {}],
])('A-139 %s in %s', (because, field, change, changed) => {
  expect(decideOnboard({ ...order, ...change }, { ...state, ...changed })).toMatchObject({ ok: false, because, field })
})

test('every part can be another than suggested', () => {
  const changed = {
    name: '  Kota  Medan Baru ',
    slug: 'medan-baru',
    levels: ['kecamatan' as const, 'kelurahan' as const, 'rw' as const, 'rt' as const, 'dasawisma' as const],
    labels: { kecamatan: ' Distrik ', rw: 'RW/RK' },
    timeZone: 'Asia/Jayapura' as const,
    languages: ['en' as const],
    modules: ['up2k', 'up2k'],
  }
  expect(decideOnboard({ ...order, ...changed }, state)).toMatchObject({
    value: {
      name: 'Kota Medan Baru',
      slug: 'medan-baru',
      modules: ['up2k'],
      settings: {
        levels: changed.levels,
        labels: { kota: 'Kota', kecamatan: 'Distrik', rw: 'RW/RK', rt: 'RT' },
        timeZone: 'Asia/Jayapura',
        languages: ['en'],
      },
    },
  })
})

test('a kabupaten beside a kota of that name gets an address of its own', () => {
  const region = { code: RegionCode.parse('36.03'), name: 'Kabupaten Tangerang', kind: 'kabupaten' as const }
  const beside = { ...state, region, cities: [{ slug: 'tangerang', code: '36.71' }] }
  expect(decideOnboard({ ...order, code: '36.03' }, beside)).toMatchObject({
    ok: true,
    value: { slug: 'kabupaten-tangerang', settings: { labels: { kota: 'Kabupaten', lingkungan: 'Dusun' } } },
  })
})

const settings = { stored: {}, before: defaultSettings, modules: ['boards'], openKinds: [] as const }

test('settings change field by field, and what was not given stays unsaid', () => {
  expect(
    decideUpdateSettings({ lansiaAge: 65, labels: { rw: 'RW/RK' }, up2k: { maxMembers: 30 } }, settings),
  ).toMatchObject({
    ok: true,
    value: {
      stored: { lansiaAge: 65, labels: { rw: 'RW/RK', rt: 'RT' }, up2k: { minMembers: 1, maxMembers: 30 } },
      modules: ['boards'],
      changed: ['lansiaAge', 'labels', 'up2k'],
      recount: true,
    },
  })
  expect(decideUpdateSettings({ modules: ['up2k', 'up2k'] }, settings)).toMatchObject({
    value: { stored: {}, modules: ['up2k'], recount: false },
  })
})

test.each([
  ['invalid-input', 'lansiaAge', { lansiaAge: 40 }],
  ['invalid-input', 'dasawismaMin', { dasawismaMin: 30 }],
  ['invalid-input', 'up2k', { up2k: { minMembers: 20, maxMembers: 10 } }],
  ['levels-invalid', 'levels', { levels: ['rw' as const] }],
  ['invalid-input', 'calendar', { calendar: { dueDay: 12 } }],
  ['invalid-input', 'centres.minUnits', { centres: { minUnits: 0 } }],
  ['name-empty', 'dpo.name', { dpo: { name: ' ', email: 'pdp@medan.go.id', phone: null } }],
  ['text-empty', 'dpo.email', { dpo: { name: 'Sekretaris', email: ' ', phone: null } }],
  ['invalid-input', 'dpo.email', { dpo: { name: 'Sekretaris', email: 'pdp', phone: null } }],
  ['invalid-input', 'dpo.phone', { dpo: { name: 'Sekretaris', email: null, phone: 'telepon saja' } }],
])('%s in %s', (because, field, order) => {
  expect(decideUpdateSettings(order, settings)).toMatchObject({ ok: false, because, field })
})

test('a part of a group of settings leaves the rest of the group', () => {
  const order = { centres: { minUnits: 3, dinasVerifies: false }, calendar: { closeDay: 15 } }
  expect(decideUpdateSettings(order, settings)).toMatchObject({
    value: {
      stored: {
        centres: { maxPerKelurahan: 1, minUnits: 3, needsNib: true, dinasVerifies: false },
        calendar: { dueDay: 5, closeDay: 15 },
      },
    },
  })
})

test('a level that units stand on stays between its neighbours', () => {
  const openKinds = ['kota', 'kecamatan', 'kelurahan', 'rw'] as const
  const to = (levels: readonly ('kecamatan' | 'kelurahan' | 'lingkungan' | 'rw' | 'rt' | 'dasawisma')[]) =>
    decideUpdateSettings({ levels: [...levels] }, { ...settings, openKinds })
  expect(to(['kecamatan', 'kelurahan', 'rt', 'dasawisma'])).toMatchObject({
    because: 'level-in-use',
    hint: { kind: 'rw' },
  })
  expect(to(['kecamatan', 'kelurahan', 'lingkungan', 'rw', 'dasawisma'])).toMatchObject({ because: 'level-in-use' })
  expect(to(['kecamatan', 'kelurahan', 'rw', 'dasawisma'])).toMatchObject({ ok: true })
})

test('how far a city has come', () => {
  expect(stageOf({ users: 0, units: { kelurahan: 3 } })).toBe('invited')
  expect(stageOf({ users: 1, units: { kelurahan: 3 } })).toBe('preparing')
  expect(stageOf({ users: 1, units: { kelurahan: 3, rw: 1 } })).toBe('running')
})
