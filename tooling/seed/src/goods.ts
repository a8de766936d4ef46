/** What a poklak makes: piece prices in whole rupiah, from and to, and how many pieces go in one sale. */
export interface Line {
  readonly goods: readonly {
    readonly product: string
    readonly price: readonly [number, number]
    readonly pieces: readonly [number, number]
  }[]
}

const snacks: Line = {
  goods: [
    { product: 'Keripik singkong 250 g', price: [15_000, 18_000], pieces: [10, 60] },
    { product: 'Keripik pisang 250 g', price: [16_000, 20_000], pieces: [8, 45] },
    { product: 'Kacang tojin 200 g', price: [12_000, 15_000], pieces: [10, 40] },
  ],
}
const cakes: Line = {
  goods: [
    { product: 'Bolu pisang', price: [35_000, 45_000], pieces: [3, 20] },
    { product: 'Lapis legit ukuran kecil', price: [85_000, 120_000], pieces: [1, 8] },
    { product: 'Kue basah kotak isi 4', price: [9_000, 12_000], pieces: [20, 100] },
  ],
}
const sewing: Line = {
  goods: [
    { product: 'Jahit seragam sekolah', price: [85_000, 110_000], pieces: [2, 15] },
    { product: 'Sarung bantal perca', price: [25_000, 35_000], pieces: [4, 20] },
    { product: 'Tas belanja kain', price: [20_000, 30_000], pieces: [5, 40] },
  ],
}
const water: Line = {
  goods: [
    { product: 'Air isi ulang galon', price: [5_000, 6_000], pieces: [40, 220] },
    { product: 'Gas elpiji 3 kg', price: [20_000, 23_000], pieces: [10, 60] },
  ],
}
const kitchen: Line = {
  goods: [
    { product: 'Nasi bungkus', price: [12_000, 15_000], pieces: [15, 80] },
    { product: 'Sambal botol 150 ml', price: [22_000, 28_000], pieces: [6, 30] },
    { product: 'Katering rapat per kotak', price: [20_000, 27_000], pieces: [20, 75] },
  ],
}
const herbs: Line = {
  goods: [
    { product: 'Jahe merah bubuk 200 g', price: [28_000, 35_000], pieces: [5, 25] },
    { product: 'Wedang uwuh isi 10', price: [25_000, 32_000], pieces: [4, 20] },
    { product: 'Bibit TOGA dalam polybag', price: [7_500, 10_000], pieces: [10, 40] },
  ],
}

/** What only one of the cities is known for, and what groups everywhere make. */
export const lines = {
  medan: [
    {
      goods: [
        { product: 'Bika ambon 500 g', price: [55_000, 70_000], pieces: [4, 25] },
        { product: 'Lapis pandan', price: [40_000, 50_000], pieces: [3, 15] },
      ],
    },
    {
      goods: [
        { product: 'Sirup markisa 600 ml', price: [38_000, 45_000], pieces: [6, 30] },
        { product: 'Teri kacang balado 250 g', price: [32_000, 40_000], pieces: [5, 25] },
      ],
    },
    {
      goods: [
        { product: 'Selendang tenun', price: [180_000, 260_000], pieces: [1, 6] },
        { product: 'Tas motif ulos', price: [95_000, 150_000], pieces: [1, 8] },
      ],
    },
    snacks,
    cakes,
    sewing,
    water,
    kitchen,
    herbs,
  ],
  tangsel: [
    {
      goods: [
        { product: 'Batik tulis motif anggrek', price: [190_000, 320_000], pieces: [1, 5] },
        { product: 'Batik cap per meter', price: [65_000, 90_000], pieces: [2, 12] },
      ],
    },
    {
      goods: [
        { product: 'Kacang sangrai 500 g', price: [30_000, 36_000], pieces: [6, 40] },
        { product: 'Dodol betawi 250 g', price: [28_000, 35_000], pieces: [5, 25] },
      ],
    },
    {
      goods: [
        { product: 'Anyaman bambu', price: [45_000, 85_000], pieces: [2, 12] },
        { product: 'Tempat tisu daur ulang', price: [25_000, 35_000], pieces: [4, 18] },
      ],
    },
    snacks,
    cakes,
    sewing,
    water,
    kitchen,
    herbs,
  ],
} as const satisfies Record<string, readonly Line[]>

/** Names of groups, each once in a kelurahan. */
export const groupNames = [
  'Melati Berkah',
  'Mawar Sari',
  'Anggrek Mandiri',
  'Kenanga Jaya',
  'Cempaka Putih',
  'Dahlia Sejahtera',
  'Seroja Indah',
  'Teratai Harapan',
  'Kartini Maju',
  'Srikandi Bersama',
  'Bunda Kreatif',
  'Harapan Ibu',
  'Sumber Rezeki',
  'Cahaya Bunda',
  'Karya Ibu',
  'Tunas Usaha',
  'Berkah Dapur',
  'Sekar Wangi',
] as const
