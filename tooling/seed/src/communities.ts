import type { Sex } from '@melati/domain/identity/sex'

/** How people of one origin are named. `family` is handed down by the father; `second` is a further given name. */
export interface Community {
  readonly given: Readonly<Record<Sex, readonly string[]>>
  readonly second?: Readonly<Record<Sex, readonly string[]>>
  readonly family?: readonly string[]
}

const batak: Community = {
  given: {
    L: [
      'Parlindungan',
      'Togar',
      'Hotman',
      'Binsar',
      'Sahat',
      'Jonathan',
      'Ridwan',
      'Marolop',
      'Poltak',
      'Daniel',
      'Saut',
      'Andreas',
      'Monang',
      'Edison',
      'Samuel',
      'Rudi',
      'Tumpal',
      'Gomgom',
      'Yosua',
      'Gabriel',
    ],
    P: [
      'Rosmawati',
      'Tiurma',
      'Lasma',
      'Debora',
      'Romauli',
      'Duma',
      'Nurhaida',
      'Christina',
      'Rotua',
      'Martha',
      'Ester',
      'Lamria',
      'Hotnida',
      'Yohana',
      'Rumondang',
      'Maria',
      'Elfrida',
      'Sondang',
      'Veronika',
      'Grace',
    ],
  },
  family: [
    'Siregar',
    'Nasution',
    'Harahap',
    'Lubis',
    'Simanjuntak',
    'Sitompul',
    'Pohan',
    'Ginting',
    'Sembiring',
    'Tarigan',
    'Hutabarat',
    'Panjaitan',
    'Manurung',
    'Sinaga',
    'Pane',
    'Batubara',
    'Damanik',
    'Silalahi',
    'Marpaung',
    'Hasibuan',
  ],
}

const jawa: Community = {
  given: {
    L: [
      'Slamet',
      'Sugeng',
      'Bambang',
      'Agus',
      'Wahyu',
      'Joko',
      'Suparman',
      'Eko',
      'Heri',
      'Budi',
      'Sutrisno',
      'Dwi',
      'Arif',
      'Mulyono',
      'Rahmat',
      'Yudi',
      'Galih',
      'Bagas',
      'Dimas',
      'Fajar',
    ],
    P: [
      'Sri',
      'Suparti',
      'Wahyuni',
      'Endang',
      'Sumiati',
      'Tri',
      'Ratna',
      'Lestari',
      'Sulastri',
      'Dewi',
      'Retno',
      'Puji',
      'Ningsih',
      'Yuni',
      'Kartini',
      'Sari',
      'Ayu',
      'Dian',
      'Wulan',
      'Nabila',
    ],
  },
  second: {
    L: [
      'Santoso',
      'Wibowo',
      'Setiawan',
      'Prasetyo',
      'Nugroho',
      'Susanto',
      'Hidayat',
      'Purnomo',
      'Kurniawan',
      'Saputra',
      'Riyadi',
      'Utomo',
    ],
    P: [
      'Handayani',
      'Rahayu',
      'Wijayanti',
      'Astuti',
      'Puspitasari',
      'Utami',
      'Kusumawati',
      'Purwanti',
      'Lestari',
      'Widyastuti',
      'Maharani',
      'Safitri',
    ],
  },
}

const melayu: Community = {
  given: {
    L: [
      'Syahril',
      'Zulkifli',
      'Ahmad',
      'Fahmi',
      'Khairul',
      'Ibrahim',
      'Irwan',
      'Azhar',
      'Hamdan',
      'Rizki',
      'Iskandar',
      'Abdullah',
    ],
    P: [
      'Nurhayati',
      'Zubaidah',
      'Halimah',
      'Rahmah',
      'Fauziah',
      'Siti',
      'Azizah',
      'Khadijah',
      'Mariam',
      'Latifah',
      'Syarifah',
      'Nurul',
    ],
  },
  second: {
    L: ['Effendi', 'Syahputra', 'Hamzah', 'Anwar', 'Bahri', 'Yusuf', 'Rahman', 'Fadillah'],
    P: ['Aini', 'Hafni', 'Mawaddah', 'Hasanah', 'Fitriani', 'Jamilah', 'Asiah', 'Maisarah'],
  },
}

const minang: Community = {
  given: {
    L: ['Yulizar', 'Afrizal', 'Syafril', 'Dasril', 'Hendri', 'Rinaldi', 'Zainal', 'Bustami', 'Fauzan', 'Rafli'],
    P: ['Yusmaniar', 'Elvira', 'Desmawati', 'Rosnida', 'Gusnita', 'Yelmi', 'Mardiana', 'Upik', 'Fitri', 'Annisa'],
  },
  family: ['Tanjung', 'Chaniago', 'Piliang', 'Koto', 'Sikumbang', 'Guci'],
}

const tionghoa: Community = {
  given: {
    L: ['Hendra', 'Rudy', 'Steven', 'Johan', 'William', 'Kevin', 'Tony', 'Edwin', 'Felix', 'Michael'],
    P: ['Lina', 'Mei Ling', 'Shinta', 'Vivian', 'Jenny', 'Suryani', 'Melissa', 'Angelina', 'Silvia', 'Felicia'],
  },
  family: ['Tan', 'Wijaya', 'Halim', 'Lim', 'Gunawan', 'Kusuma', 'Chandra', 'Tanoto'],
}

const sunda: Community = {
  given: {
    L: ['Asep', 'Dadang', 'Ujang', 'Cecep', 'Dedi', 'Iwan', 'Yayan', 'Deni', 'Rizal', 'Aep', 'Gilang', 'Rangga'],
    P: ['Euis', 'Neneng', 'Imas', 'Lilis', 'Nenden', 'Yati', 'Tati', 'Cucu', 'Rina', 'Ai', 'Intan', 'Salsabila'],
  },
  second: {
    L: ['Suryana', 'Hermawan', 'Kurnia', 'Mulyana', 'Sutisna', 'Permana', 'Ruhiyat', 'Gunawan'],
    P: ['Suryani', 'Kurniasih', 'Rohaeni', 'Nuraeni', 'Komalasari', 'Mulyani', 'Hodijah', 'Rahmawati'],
  },
}

const betawi: Community = {
  given: {
    L: [
      'Mat',
      'Abdul',
      'Rojali',
      'Marzuki',
      'Nasrullah',
      'Sanusi',
      'Jaelani',
      'Husin',
      'Muhammad',
      'Syarifudin',
      'Mahmud',
      'Fikri',
    ],
    P: [
      'Rodiah',
      'Maemunah',
      'Siti',
      'Mariyam',
      'Nur',
      'Rohimah',
      'Sopiah',
      'Masitoh',
      'Aisyah',
      'Zahra',
      'Hanifah',
      'Juleha',
    ],
  },
  second: {
    L: ['Soleh', 'Rohim', 'Manan', 'Fauzi', 'Hakim', 'Basri', 'Mahfud', 'Zaini'],
    P: ['Komariah', 'Hasanah', 'Solihah', 'Fadilah', 'Marwiyah', 'Khotimah', 'Azzahra', 'Hayati'],
  },
}

/** Of a hundred families of a city. */
export const mixes = {
  medan: [
    [batak, 36],
    [jawa, 28],
    [melayu, 13],
    [minang, 10],
    [tionghoa, 13],
  ],
  tangsel: [
    [betawi, 31],
    [jawa, 26],
    [sunda, 24],
    [minang, 6],
    [tionghoa, 7],
    [batak, 6],
  ],
} as const satisfies Record<string, readonly (readonly [Community, number])[]>

export type Mix = (typeof mixes)[keyof typeof mixes]
