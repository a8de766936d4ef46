import { everywhere } from './everywhere.ts'
import { kindsOf, type Ware, ware, type Wares } from './ware.ts'

/** What a kelurahan of Medan is known for, or might be. */
const known: Readonly<Record<string, Ware>> = {
  '12.71.01.1004': ware('Roti jala kari', 'pangan', 18_000, 24_000, 'porsi', 'Kari kambing atau ayam, dimasak pagi.'),
  '12.71.01.1008': ware('Taplak bordir', 'kriya', 75_000, 130_000, 'lembar', 'Bordir bunga, katun tebal.'),
  '12.71.03.1005': ware('Tas motif ulos', 'kriya', 95_000, 150_000, 'buah', 'Kain tenun dipadu kulit sintetis.'),
  '12.71.05.1001': ware('Kopi bubuk sidikalang', 'minuman', 35_000, 45_000, '200 g', 'Disangrai sepekan sekali.'),
  '12.71.06.1005': ware(
    'Paving blok segi enam',
    'kriya',
    85_000,
    95_000,
    'meter persegi',
    'Dicetak dan dijemur sendiri.',
  ),
  '12.71.07.1002': ware('Terong belanda kental', 'minuman', 30_000, 38_000, '500 ml', 'Buah segar dari Berastagi.'),
  '12.71.07.1007': ware(
    'Tapai singkong daun pisang',
    'pangan',
    12_000,
    15_000,
    '500 g',
    'Diperam dua malam, manis tanpa gula.',
  ),
  '12.71.08.1001': ware('Gorden pintu jahit sendiri', 'sandang', 120_000, 180_000, 'lembar', 'Ukuran menurut pesanan.'),
  '12.71.08.1002': ware('Gorden jendela polos', 'sandang', 85_000, 130_000, 'lembar', 'Tersedia delapan warna.'),
  '12.71.08.1004': ware(
    'Terasi udang rebon',
    'pangan',
    18_000,
    25_000,
    '200 g',
    'Udang segar dari nelayan, tanpa pewarna.',
  ),
  '12.71.08.1005': ware(
    'Kerupuk daun jeruju',
    'pangan',
    15_000,
    20_000,
    '150 g',
    'Dari daun bakau di sekitar kampung.',
  ),
  '12.71.08.1006': ware('Ikan asin gulama', 'pangan', 35_000, 45_000, '500 g', 'Dijemur dua hari, tidak terlalu asin.'),
  '12.71.11.1005': ware('Sirup markisa asli', 'minuman', 38_000, 45_000, '600 ml', 'Tanpa pemanis buatan.'),
  '12.71.12.1003': ware('Telur asin bakar', 'pangan', 24_000, 28_000, 'isi 6', 'Telur bebek, diasinkan dua pekan.'),
  '12.71.12.1005': ware('Anyaman eceng gondok', 'kriya', 45_000, 95_000, 'buah', 'Keranjang dan tempat tisu.'),
  '12.71.13.1001': ware('Kue karas', 'pangan', 20_000, 26_000, '250 g', 'Kue Melayu renyah berbentuk jala.'),
  '12.71.13.1005': ware('Dendeng ikan tamban', 'pangan', 28_000, 35_000, '250 g', 'Bumbu ketumbar, siap goreng.'),
  '12.71.14.1004': ware(
    'Batik tulis pucuk rebung',
    'sandang',
    220_000,
    320_000,
    'lembar',
    'Motif Melayu, pewarna alam.',
  ),
  '12.71.14.1007': ware('Batik cap bunga raya', 'sandang', 130_000, 175_000, 'lembar', 'Katun prima, dua meter.'),
  '12.71.15.1001': ware(
    'Gelang manik Sungai Deli',
    'kriya',
    15_000,
    30_000,
    'buah',
    'Dirangkai tangan, warna bisa dipilih.',
  ),
  '12.71.16.1001': ware('Bumbu kari kering', 'pangan', 18_000, 25_000, '150 g', 'Sembilan rempah, digiling sendiri.'),
  '12.71.17.1002': ware('Lapis legit prem', 'pangan', 110_000, 150_000, 'loyang kecil', 'Delapan belas lapis.'),
  '12.71.19.1001': ware('Bika ambon original', 'pangan', 55_000, 70_000, '500 g', 'Bersarang, harum daun jeruk.'),
  '12.71.21.1001': ware('Keranjang rotan', 'kriya', 90_000, 160_000, 'buah', 'Rotan pilihan, dianyam tangan.'),
  '12.71.21.1006': ware('Kerupuk opak', 'pangan', 14_000, 18_000, '250 g', 'Dijemur matahari, siap goreng.'),
}

const further = [
  ...kindsOf(
    'Bika ambon',
    ['pandan', 'keju', 'durian'],
    'pangan',
    58_000,
    75_000,
    '500 g',
    'Tahan tiga hari di suhu ruang.',
  ),
  ...kindsOf(
    'Teri',
    ['kacang balado', 'crispy'],
    'pangan',
    32_000,
    40_000,
    '250 g',
    'Teri nasi Medan, digoreng kering.',
  ),
  ...kindsOf('Pancake durian', ['isi 6', 'isi 10'], 'pangan', 45_000, 85_000, 'kotak', 'Simpan di pembeku.'),
  ...kindsOf('Ulos', ['selendang', 'syal'], 'sandang', 150_000, 260_000, 'lembar', 'Tenunan tangan.'),
]

export const medan: Wares = { covered: 104, phones: 300, known, further: [...further, ...everywhere] }
