import { bySex, figure, group, name, position, remark } from './columns.ts'
import type { Edition, Heading } from './form.ts'

const houses = group(
  'Rumah yang memiliki',
  figure('Jamban', 'house_latrine'),
  figure('SPAL', 'house_spal'),
  figure('TPS', 'house_trash'),
)
const water = group(
  'KRT yang menggunakan air',
  figure('PDAM', 'water_pdam'),
  figure('Sumur', 'water_well'),
  figure('Lain-lain', 'water_river', 'water_other'),
)
const couples = [
  figure('Jml PUS', 'pus'),
  figure('Jml WUS', 'wus'),
  bySex('Akseptor KB', 'm_family_planning', 'f_family_planning'),
  figure('KK memiliki tabungan keluarga', 'families_saving'),
]

/** 4.24, activities of Pokja IV (handbook/pkk.md 3.7). */
export const pokja4: Record<Edition, readonly Heading[]> = {
  X: [
    position,
    name('Nama wilayah'),
    group(
      'Jml kader',
      figure('Kesehatan', 'cadres_health'),
      figure('Gizi', 'cadres_nutrition'),
      figure('Kesling', 'cadres_environment'),
      figure('PHBS', 'cadres_phbs'),
      figure('KB', 'cadres_family_planning'),
      figure('Posyandu', 'cadres_posyandu'),
      figure('Imunisasi/vaksinasi bayi/balita', 'cadres_immunisation'),
      figure('PKG', 'cadres_pkg'),
      figure('TBC', 'cadres_tbc'),
    ),
    group(houses.title, ...houses.columns, figure('Jml MCK', 'house_mck')),
    water,
    ...couples,
    figure('KK memiliki asuransi kesehatan', 'families_insured'),
    group(
      'GKSTTB',
      figure('Kesehatan', 'gksttb_health'),
      figure('Kelestarian lingkungan hidup', 'gksttb_nature'),
      figure('Perencanaan sehat', 'gksttb_planning'),
    ),
  ],
  IX: [
    position,
    name('Nama wilayah'),
    group(
      'Jml kader',
      figure('Posyandu', 'cadres_posyandu'),
      figure('Gizi', 'cadres_nutrition'),
      figure('Kesling', 'cadres_environment'),
      figure('Penyuluhan narkoba', 'cadres_drugs'),
      figure('PHBS', 'cadres_phbs'),
      figure('KB', 'cadres_family_planning'),
    ),
    group(
      'Posyandu',
      figure('Jumlah', 'posyandu'),
      figure('Terintegrasi', 'posyandu_integrated'),
      group(
        'Lansia',
        figure('Jml klp', 'posyandu_lansia'),
        figure('Jml anggota', 'posyandu_lansia_members'),
        figure('Memiliki kartu berobat gratis', 'posyandu_lansia_cards'),
      ),
    ),
    group(houses.title, ...houses.columns, figure('Jml MCK', 'house_mck')),
    water,
    ...couples,
    remark,
  ],
}
