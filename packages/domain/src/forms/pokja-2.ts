import { figure, group, name, position, remark } from './columns.ts'
import type { Heading } from './form.ts'

const classes = (title: string, groups: `classes_${Kind}`, learners: `learners_${Kind}`) =>
  group(title, figure('Jml klp belajar', groups), figure('Warga belajar', learners))
type Kind = 'a' | 'b' | 'c' | 'kf'

const level = (title: string, name: 'pemula' | 'madya' | 'utama' | 'mandiri') =>
  group(title, figure('Jml klp', `${name}_groups`), figure('Peserta', `${name}_members`))

/** 4.22, activities of Pokja II (handbook/pkk.md 3.7), the same in both editions; its UP2K comes from the groups. */
export const pokja2: readonly Heading[] = [
  position,
  name('Nama wilayah (dusun/lingkungan/desa/kelurahan/kecamatan/kabupaten/kota)'),
  figure('Jml warga yang masih 3 (tiga) buta', 'm_illiterate', 'f_illiterate'),
  group(
    'Pendidikan dan keterampilan',
    classes('Paket A', 'classes_a', 'learners_a'),
    classes('Paket B', 'classes_b', 'learners_b'),
    classes('Paket C', 'classes_c', 'learners_c'),
    classes('KF', 'classes_kf', 'learners_kf'),
    figure('PAUD sejenis', 'paud'),
    figure('Jml taman bacaan/perpustakaan', 'libraries'),
    group(
      'BKB',
      figure('Jml klp', 'bkb_groups'),
      figure('Jml ibu peserta', 'bkb_mothers'),
      figure('Jml APE (set)', 'bkb_toys'),
      figure('Jml klp simulasi', 'bkb_simulations'),
    ),
    group('Tutor', figure('KF', 'tutors_kf'), figure('PAUD sejenis', 'tutors_paud')),
    group(
      'Kader khusus',
      figure('BKB', 'cadres_bkb'),
      figure('Koperasi', 'cadres_cooperative'),
      figure('Keterampilan', 'cadres_skills'),
    ),
    group(
      'Jml kader yang sudah dilatih',
      figure('LP3 PKK', 'trained_lp3'),
      figure('TPK3 PKK', 'trained_tpk3'),
      figure('DAMAS PKK', 'trained_damas'),
    ),
  ),
  group(
    'Pengembangan kehidupan berkoperasi',
    group(
      'Pra koperasi/usaha bersama/UP2K',
      level('Pemula', 'pemula'),
      level('Madya', 'madya'),
      level('Utama', 'utama'),
      level('Mandiri', 'mandiri'),
    ),
    group('Koperasi berbadan hukum', figure('Jml klp', 'koperasi_groups'), figure('Jml anggota', 'koperasi_members')),
  ),
  remark,
]
