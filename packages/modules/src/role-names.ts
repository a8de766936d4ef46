import type { Role } from '@melati/domain/roles'

/** What each role is called on screen. */
export const roleNames: Readonly<Record<Role, { readonly id: string; readonly en: string }>> = {
  'platform-operator': { id: 'Operator Melati', en: 'Melati operator' },
  'city-board': { id: 'Pengurus kota', en: 'City board' },
  'kecamatan-board': { id: 'Pengurus kecamatan', en: 'Kecamatan board' },
  'kelurahan-board': { id: 'Pengurus kelurahan', en: 'Kelurahan board' },
  'neighbourhood-head': { id: 'Ketua lingkungan, RW, atau RT', en: 'Neighbourhood head' },
  secretariat: { id: 'Sekretariat', en: 'Secretariat' },
  'cadre-coordinator': { id: 'Koordinator kader', en: 'Coordinator of cadres' },
  'dinas-officer': { id: 'Petugas dinas', en: 'Dinas officer' },
  cadre: { id: 'Kader', en: 'Cadre' },
  'group-officer': { id: 'Pengurus kelompok', en: 'Group officer' },
  'centre-manager': { id: 'Pengelola sentra', en: 'Centre manager' },
}

export const isRole = (text: string): text is Role => Object.hasOwn(roleNames, text)
