import { everywhere } from './everywhere.ts'
import { kindsOf, type Ware, ware, type Wares } from './ware.ts'

/** What a kelurahan of Tangerang Selatan is known for, or might be. */
const known: Readonly<Record<string, Ware>> = {
  '36.74.01.1002': ware('Minuman lidah buaya', 'minuman', 12_000, 16_000, '330 ml', 'Potongan lidah buaya, gula batu.'),
  '36.74.01.1008': ware('Cireng isi ayam', 'pangan', 18_000, 24_000, 'isi 10', 'Beku, siap goreng.'),
  '36.74.02.1006': ware('Dimsum rumahan', 'pangan', 25_000, 32_000, 'isi 8', 'Kukus sepuluh menit.'),
  '36.74.03.1005': ware('Boneka rajut', 'kriya', 65_000, 120_000, 'buah', 'Benang katun, aman untuk bayi.'),
  '36.74.03.1009': ware('Tempat tisu daur ulang', 'kriya', 25_000, 35_000, 'buah', 'Dari bungkus kopi yang dianyam.'),
  '36.74.04.1002': ware('Jahe merah bubuk', 'minuman', 28_000, 35_000, '200 g', 'Dari kebun TOGA warga.'),
  '36.74.05.1001': ware('Kembang goyang', 'pangan', 20_000, 26_000, '250 g', 'Kue Betawi, renyah dan wangi.'),
  '36.74.05.1005': ware('Peyek kacang daun jeruk', 'pangan', 16_000, 20_000, '200 g', 'Digoreng setiap pagi.'),
  '36.74.06.1002': ware('Rendang kaleng', 'pangan', 65_000, 80_000, '200 g', 'Dimasak enam jam, tahan setahun.'),
  '36.74.06.1005': ware('Dodol betawi', 'pangan', 28_000, 35_000, '250 g', 'Diaduk delapan jam di kuali besar.'),
  '36.74.07.1001': ware('Batik cap bunga bungur', 'sandang', 130_000, 180_000, 'lembar', 'Katun prima, dua meter.'),
  '36.74.07.1002': ware('Batik tulis anggrek', 'sandang', 220_000, 320_000, 'lembar', 'Motif anggrek van douglas.'),
  '36.74.07.1003': ware(
    'Kacang sangrai Keranggan',
    'pangan',
    30_000,
    36_000,
    '500 g',
    'Disangrai pasir, tanpa minyak.',
  ),
  '36.74.07.1004': ware('Opak singkong bakar', 'pangan', 15_000, 20_000, '250 g', 'Dibakar di atas arang.'),
}

const further = [
  ...kindsOf('Emping', ['manis', 'pedas'], 'pangan', 28_000, 38_000, '250 g', 'Melinjo dari kebun sekitar.'),
  ...kindsOf('Akar kelapa', ['gurih', 'wijen'], 'pangan', 22_000, 28_000, '250 g', 'Kue Betawi untuk teman teh.'),
  ...kindsOf('Bir pletok', ['botol', 'bubuk'], 'minuman', 22_000, 35_000, '350 ml', 'Minuman rempah, tanpa alkohol.'),
  ...kindsOf(
    'Anyaman bambu',
    ['tampah', 'kap lampu'],
    'kriya',
    45_000,
    85_000,
    'buah',
    'Bambu apus, halus tanpa serpih.',
  ),
]

export const tangsel: Wares = { covered: 36, phones: 600, known, further: [...further, ...everywhere] }
