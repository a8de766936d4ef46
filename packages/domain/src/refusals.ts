/**
 * Every refusal there is, in the words people read. At most twelve plain words each, and polite to anyone:
 * what happened or what to do, never blame, never machinery.
 */
export const refusals = {
  'not-found': { id: 'Data ini tidak ditemukan.', en: 'This was not found.' },
  'not-allowed': { id: 'Akun ini tidak berwenang melakukan hal ini.', en: 'This account is not allowed to do that.' },
  'outside-your-area': { id: 'Ini di luar wilayah tugas akun ini.', en: 'This is outside the area of this account.' },
  'signed-out': { id: 'Silakan masuk lagi. Data tetap aman.', en: 'Please sign in again. Your data is safe.' },
  'invalid-input': {
    id: 'Ada isian yang belum benar. Periksa lagi.',
    en: 'Something is not filled in right. Please check.',
  },
  'changed-meanwhile': {
    id: 'Orang lain sudah mengubahnya. Periksa, lalu simpan lagi.',
    en: 'Somebody else has changed this. Check it, then save again.',
  },
  'idempotency-mismatch': {
    id: 'Kiriman ini berbeda dari kiriman sebelumnya. Hubungi koordinator.',
    en: 'This differs from what was sent before. Ask your coordinator.',
  },
  'waiting-for-parent': {
    id: 'Menunggu data sebelumnya diperbaiki dulu.',
    en: 'Waiting for an earlier record to be fixed.',
  },
  'expected-seq': {
    id: 'Urutan kiriman belum lengkap. Dikirim ulang otomatis.',
    en: 'Some records are still missing. They are sent again automatically.',
  },
  'registration-revoked': {
    id: 'HP ini tidak lagi terdaftar. Hubungi koordinator.',
    en: 'This phone is no longer registered. Ask your coordinator.',
  },
  'registration-of-another': {
    id: 'Kiriman ini milik HP lain. Hubungi koordinator.',
    en: 'These records are of another phone. Ask your coordinator.',
  },
  'version-not-supported': {
    id: 'Aplikasi perlu diperbarui dulu. Data tetap aman.',
    en: 'Please update the app first. Your data is safe.',
  },
  'too-many-calls': {
    id: 'Terlalu banyak sekaligus. Kirim sedikit demi sedikit.',
    en: 'Too much at once. Send it in parts.',
  },
  'too-many-tries': { id: 'Terlalu banyak percobaan. Coba lagi nanti.', en: 'Too many tries. Please try again later.' },
  'read-enough-today': {
    id: 'Batas melihat data warga hari ini tercapai. Lanjutkan besok.',
    en: "Today's limit for looking at residents is reached. Go on tomorrow.",
  },
  busy: { id: 'Antrean sedang ramai. Kami kirim otomatis.', en: "The queue is busy. We'll send it automatically." },
  'key-unknown': { id: 'Kunci ini tidak berlaku.', en: 'This key is not valid.' },
  'key-in-address': {
    id: 'Kunci tidak boleh ada di alamat. Pakai header.',
    en: 'A key must not stand in the address. Use the header.',
  },
  'webhook-address': {
    id: 'Alamat harus https dan terbuka di internet.',
    en: 'The address must be https and open on the internet.',
  },
  'module-off': { id: 'Bagian ini belum dipakai di kota ini.', en: 'This part is not used in this city.' },

  'unknown-region': { id: 'Kode wilayah ini tidak dikenal.', en: 'This region code is unknown.' },
  'not-a-city': { id: 'Pilih kota atau kabupaten.', en: 'Choose a city or regency.' },
  'city-already-onboarded': { id: 'Kota ini sudah terdaftar.', en: 'This city is already registered.' },
  'city-has-board': {
    id: 'Kota ini sudah punya pengurus. Mereka yang mengundang.',
    en: 'This city has its board. They invite others.',
  },
  'host-invalid': {
    id: 'Tulis nama host saja, misalnya pkk.medan.go.id.',
    en: 'Give the host name alone, such as pkk.medan.go.id.',
  },
  'host-reserved': { id: 'Nama host ini dipakai Melati sendiri.', en: 'Melati keeps this host name for itself.' },
  'host-taken': {
    id: 'Nama host ini, atau yang mirip, sudah dipakai.',
    en: 'This host name, or one that looks like it, is in use.',
  },
  'slug-reserved': {
    id: 'Alamat ini tidak boleh dipakai. Pilih yang lain.',
    en: 'This address is reserved. Choose another.',
  },
  'slug-taken': { id: 'Alamat ini sudah dipakai kota lain.', en: 'Another city already uses this address.' },
  'slug-invalid': {
    id: 'Pakai 3 sampai 40 huruf kecil, angka, atau tanda hubung.',
    en: 'Use 3 to 40 small letters, digits or hyphens.',
  },

  'unit-under-itself': {
    id: 'Unit tidak bisa berada di bawah dirinya sendiri.',
    en: 'A unit cannot stand under itself.',
  },
  'unit-wrong-parent': {
    id: 'Unit ini tidak bisa berada di bawah unit itu.',
    en: 'This unit cannot stand under that one.',
  },
  'unit-already-there': { id: 'Unit ini sudah berada di sana.', en: 'This unit already stands there.' },
  'unit-has-later-change': { id: 'Ada perubahan yang lebih baru pada unit ini.', en: 'This unit has a later change.' },
  'unit-name-taken': { id: 'Nama ini sudah dipakai di sini.', en: 'This name is already used here.' },
  'unit-closed': { id: 'Unit ini sudah ditutup.', en: 'This unit is closed.' },
  'unit-not-empty': {
    id: 'Masih ada isi di bawah unit ini. Pindahkan dulu.',
    en: 'Something still stands under this unit. Move it first.',
  },
  'unit-code-missing': { id: 'Kode resmi wilayah belum diisi.', en: 'The official region code is missing.' },
  'unit-code-wrong': {
    id: 'Kode wilayah tidak cocok dengan induknya.',
    en: 'The region code does not fit its parent.',
  },
  'level-not-used': { id: 'Tingkat ini tidak dipakai di kota ini.', en: 'This level is not used in this city.' },
  'level-in-use': {
    id: 'Tingkat ini masih dipakai. Tutup dulu unitnya.',
    en: 'This level is still in use. Close its units first.',
  },
  'levels-invalid': { id: 'Susunan tingkat wilayah belum benar.', en: 'The order of levels is not right.' },

  'agency-name-taken': { id: 'Nama dinas ini sudah dipakai.', en: 'Another dinas already has this name.' },
  'agency-closed': { id: 'Dinas ini sudah ditutup.', en: 'This dinas is closed.' },
  'agency-has-later-change': {
    id: 'Ada perubahan yang lebih baru pada dinas ini.',
    en: 'This dinas has a later change.',
  },
  'agency-own-successor': {
    id: 'Pilih dinas lain sebagai penggantinya.',
    en: 'Choose another dinas as its successor.',
  },

  'term-overlaps': { id: 'Jabatan ini sudah terisi pada masa itu.', en: 'This position is already held in that term.' },
  'term-ends-before-it-begins': { id: 'Masa bakti berakhir sebelum dimulai.', en: 'The term ends before it begins.' },
  'sk-missing': { id: 'Nomor dan tanggal SK belum diisi.', en: 'The SK number and date are missing.' },
  'position-not-here': {
    id: 'Jabatan ini tidak ada pada tingkat ini.',
    en: 'There is no such position at this level.',
  },
  'pokja-missing': { id: 'Pilih Pokja I sampai IV.', en: 'Choose Pokja I to IV.' },
  'pokja-not-used': { id: 'Jabatan ini tidak memakai Pokja.', en: 'This position has no Pokja.' },
  'seat-already-ended': { id: 'Jabatan ini sudah berakhir.', en: 'This position has already ended.' },
  'reason-missing': { id: 'Tuliskan alasannya.', en: 'Please give the reason.' },
  'export-too-long': {
    id: 'Terlalu banyak untuk satu berkas. Persempit saringannya.',
    en: 'Too much for one file. Narrow the filters.',
  },

  'not-a-day': { id: 'Tanggal ini tidak ada di kalender.', en: 'There is no such day in the calendar.' },
  'area-too-small': {
    id: 'Angka di bawah kelurahan tidak diberikan lewat kunci.',
    en: 'Figures below the kelurahan are not given by a key.',
  },
  'not-a-period': { id: 'Pilih bulan dan tahun.', en: 'Choose a month and a year.' },
  'future-date': { id: 'Tanggal tidak boleh setelah hari ini.', en: 'The date cannot be after today.' },
  'too-early': { id: 'Tanggal ini terlalu awal. Periksa lagi.', en: 'This date is too early. Please check.' },
  'birth-after-since': {
    id: 'Tanggal lahir setelah tanggal masuk. Periksa lagi.',
    en: 'Born after joining. Please check the dates.',
  },
  'birth-after-death': {
    id: 'Tanggal lahir setelah tanggal meninggal. Periksa lagi.',
    en: 'Born after dying. Please check the dates.',
  },
  'too-old': { id: 'Umur lebih dari 130 tahun. Periksa lagi.', en: 'Older than 130 years. Please check.' },

  'name-empty': { id: 'Nama belum diisi.', en: 'The name is missing.' },
  'text-empty': { id: 'Isian ini belum diisi.', en: 'This is not filled in.' },
  'text-too-long': { id: 'Tulisan terlalu panjang. Singkatkan.', en: 'This is too long. Please shorten it.' },
  'text-has-hidden-characters': {
    id: 'Ada tanda yang tidak terlihat. Ketik ulang isian ini.',
    en: 'There is a hidden sign in it. Please type it again.',
  },

  'household-not-empty': { id: 'Masih ada anggota di rumah tangga ini.', en: 'Someone still lives in this household.' },
  'household-closed': { id: 'Rumah tangga ini sudah ditutup.', en: 'This household is closed.' },
  'household-already-there': { id: 'Rumah tangga ini sudah berada di sana.', en: 'This household is already there.' },
  'household-has-later-change': {
    id: 'Ada perubahan yang lebih baru pada rumah ini.',
    en: 'This household has a later change.',
  },
  'not-a-dasawisma': { id: 'Pilih dasawisma untuk rumah tangga ini.', en: 'Choose a dasawisma for this household.' },
  'household-head-missing': {
    id: 'Kepala rumah tangga harus salah satu anggota.',
    en: 'The head must be one of the members.',
  },
  'family-head-missing': { id: 'Pilih kepala keluarga.', en: 'Choose the head of the family.' },
  'family-head-twice': { id: 'Kepala keluarga hanya boleh satu.', en: 'A family has only one head.' },
  'family-elsewhere': { id: 'Keluarga ini ada di rumah tangga lain.', en: 'This family belongs to another household.' },
  'person-not-here': { id: 'Orang ini tidak tercatat di sini.', en: 'This person is not recorded here.' },
  'person-already-here': { id: 'Orang ini sudah tercatat di sini.', en: 'This person is already recorded here.' },
  'person-has-later-change': {
    id: 'Ada perubahan yang lebih baru pada orang ini.',
    en: 'This person has a later change.',
  },
  'person-dead': { id: 'Orang ini sudah tercatat meninggal.', en: 'This person is recorded as having died.' },
  'duplicate-id': { id: 'Data ini sudah pernah dicatat.', en: 'This has already been recorded.' },

  'already-member': { id: 'Orang ini sudah menjadi anggota.', en: 'This person is already a member.' },
  'not-a-member': { id: 'Orang ini bukan anggota kelompok.', en: 'This person is not a member.' },
  'group-closed': { id: 'Kelompok ini sudah ditutup.', en: 'This group is closed.' },
  'group-name-taken': {
    id: 'Nama kelompok ini sudah dipakai di kelurahan ini.',
    en: 'This kelurahan already has a group of that name.',
  },
  'group-too-small': { id: 'Anggota kelompok masih kurang.', en: 'The group has too few members.' },
  'group-too-large': { id: 'Anggota kelompok terlalu banyak.', en: 'The group has too many members.' },
  'group-wrong-unit': {
    id: 'Kelompok ini tidak bisa berada di tingkat itu.',
    en: 'This group cannot stand at that level.',
  },
  'officer-twice': {
    id: 'Jabatan pengurus kelompok hanya untuk satu orang.',
    en: 'A group office is held by one person.',
  },
  'level-same': { id: 'Kelompok sudah pada tingkat ini.', en: 'The group is already at this level.' },
  'level-one-step': { id: 'Tingkat hanya boleh berubah satu langkah.', en: 'The level changes one step at a time.' },
  'level-has-later-change': { id: 'Ada perubahan tingkat yang lebih baru.', en: 'The level has a later change.' },

  'centre-slot-taken': { id: 'Kelurahan ini sudah punya sentra.', en: 'This kelurahan already has its centre.' },
  'centre-wrong-unit': { id: 'Sentra berada di sebuah kelurahan.', en: 'A centre stands in a kelurahan.' },
  'centre-closed': { id: 'Sentra ini sudah ditutup.', en: 'This centre is closed.' },
  'centre-wrong-stage': {
    id: 'Langkah ini tidak sesuai dengan tahap sentra sekarang.',
    en: 'This step does not fit the present stage.',
  },
  'centre-other-checker': {
    id: 'Tahap ini diperiksa oleh pihak lain.',
    en: 'Somebody else checks at this stage.',
  },
  'centre-returned': {
    id: 'Menunggu perbaikan dari kelurahan.',
    en: 'The kelurahan has to correct it first.',
  },
  'maker-is-checker': {
    id: 'Isian sendiri harus diperiksa orang lain.',
    en: 'Somebody else must check what you entered.',
  },
  'centre-incomplete': {
    id: 'Syarat penetapan belum lengkap.',
    en: 'Something is still missing for the decree.',
  },
  'centre-member-twice': { id: 'Unit usaha ini sudah tercatat.', en: 'This business unit is already recorded.' },
  'centre-product-twice': {
    id: 'Produk ini sudah ada di sentra.',
    en: 'The centre already has this product.',
  },
  'centre-other-kelurahan': {
    id: 'Ini dari kelurahan lain. Pilih dari kelurahan sentra.',
    en: 'This is from another kelurahan than the centre.',
  },
  'signature-product-held': {
    id: 'Sentra ini sudah punya produk khas.',
    en: 'This centre already has its signature product.',
  },
  'signature-product-same': {
    id: 'Produk ini sudah menjadi produk khas.',
    en: 'This is the signature product already.',
  },
  'signature-product-needed': {
    id: 'Pilih dulu produk khas yang baru.',
    en: 'Choose the new signature product first.',
  },
  'centre-product-withdrawn': { id: 'Produk ini sudah ditarik.', en: 'This product has been withdrawn.' },
  'hours-backwards': {
    id: 'Jam tutup harus sesudah jam buka.',
    en: 'It must close after it opens.',
  },
  'coordinates-outside': {
    id: 'Titik lokasi ini di luar Indonesia. Periksa lagi.',
    en: 'This place is outside Indonesia. Please check.',
  },

  'not-whole-rupiah': { id: 'Isi rupiah tanpa koma.', en: 'Use whole rupiah only.' },
  'not-positive': { id: 'Isi angka lebih dari nol.', en: 'Use a number above zero.' },
  'not-whole-quantity': { id: 'Isi jumlah tanpa koma.', en: 'Use a whole number.' },
  'too-large': { id: 'Angka ini terlalu besar. Periksa lagi.', en: 'This number is too large. Please check.' },
  'sold-in-the-future': { id: 'Tanggal penjualan setelah hari ini.', en: 'The sale is dated after today.' },
  'period-locked': { id: 'Bulan ini sudah dikunci.', en: 'This month is locked.' },
  'entry-unbalanced': { id: 'Jumlah debit dan kredit belum sama.', en: 'Debit and credit are not equal.' },
  'already-reversed': { id: 'Catatan ini sudah dikoreksi.', en: 'This entry is already corrected.' },

  'nik-empty': { id: 'NIK belum diisi.', en: 'The NIK is missing.' },
  'nik-length': { id: 'NIK harus 16 angka.', en: 'A NIK has 16 digits.' },
  'nik-chars': { id: 'NIK hanya berisi angka.', en: 'A NIK has digits only.' },
  'nik-date': { id: 'Tanggal di dalam NIK tidak benar. Periksa lagi.', en: 'The date inside the NIK is not right.' },
  'nik-serial': { id: 'Empat angka terakhir NIK tidak benar.', en: 'The last four digits of the NIK are not right.' },
  'nik-scientific': {
    id: 'Angka NIK terpotong. Ketik lengkap sebagai teks.',
    en: 'Digits of this NIK were lost. Type it in full.',
  },
  'nik-numeric-cell': {
    id: 'NIK tersimpan sebagai angka. Ubah menjadi teks.',
    en: 'The NIK is stored as a number. Make it text.',
  },
  'nik-dummy': { id: 'NIK ini bukan NIK asli.', en: 'This is not a real NIK.' },
  'nik-sex-mismatch': {
    id: 'Jenis kelamin berbeda dengan NIK. Periksa lagi.',
    en: 'The sex differs from the NIK. Please check.',
  },
  'kk-empty': { id: 'Nomor KK belum diisi.', en: 'The KK number is missing.' },
  'kk-length': { id: 'Nomor KK harus 16 angka.', en: 'A KK number has 16 digits.' },
  'kk-chars': { id: 'Nomor KK hanya berisi angka.', en: 'A KK number has digits only.' },
  'kk-date': { id: 'Tanggal di dalam nomor KK tidak benar.', en: 'The date inside the KK number is not right.' },
  'kk-serial': {
    id: 'Empat angka terakhir nomor KK tidak benar.',
    en: 'The last four digits of the KK are not right.',
  },
  'kk-scientific': {
    id: 'Angka nomor KK terpotong. Ketik lengkap sebagai teks.',
    en: 'Digits of this KK number were lost. Type it in full.',
  },
  'kk-numeric-cell': {
    id: 'Nomor KK tersimpan sebagai angka. Ubah menjadi teks.',
    en: 'The KK number is stored as a number. Make it text.',
  },
  'kk-dummy': { id: 'Nomor KK ini bukan nomor asli.', en: 'This is not a real KK number.' },
  'kk-equals-nik': {
    id: 'Nomor KK sama dengan NIK anggota. Periksa lagi.',
    en: 'The KK number equals a NIK. Please check.',
  },

  'phone-unknown': {
    id: 'Nomor belum terdaftar. Minta sekretaris kelurahan mendaftarkan.',
    en: 'This number is not registered. Ask the kelurahan secretary.',
  },
  'phone-invalid': { id: 'Nomor HP harus diawali 08 atau +62.', en: 'A mobile number begins with 08 or +62.' },
  'sign-in-failed': { id: 'Nama akun atau kata sandi salah.', en: 'Wrong account name or password.' },
  'wrong-code': { id: 'Kode salah. Coba lagi.', en: 'Wrong code. Please try again.' },
  'code-expired': { id: 'Kode sudah tidak berlaku. Minta kode baru.', en: 'This code has expired. Ask for a new one.' },
  'needs-second-factor': {
    id: 'Masukkan kode dari aplikasi autentikator.',
    en: 'Enter the code from your authenticator app.',
  },
  'password-short': {
    id: 'Kata sandi paling sedikit 12 huruf. Pakai beberapa kata.',
    en: 'Use at least 12 characters. A few words will do.',
  },
  'password-long': { id: 'Kata sandi paling banyak 128 huruf.', en: 'Use at most 128 characters.' },
  'password-common': {
    id: 'Kata sandi ini mudah ditebak. Pilih yang lain.',
    en: 'This password is easy to guess. Choose another.',
  },
  'password-own': {
    id: 'Jangan pakai nama atau email sebagai kata sandi.',
    en: 'Do not use a name or email as the password.',
  },
  'password-wrong': { id: 'Kata sandi sekarang salah.', en: 'The current password is wrong.' },
  'second-factor-stands': {
    id: 'Aplikasi autentikator sudah terpasang.',
    en: 'An authenticator app is already set up.',
  },
  'link-spent': {
    id: 'Tautan ini sudah tidak berlaku. Minta yang baru.',
    en: 'This link no longer works. Ask for a new one.',
  },
  'email-invalid': { id: 'Alamat email ini tidak benar.', en: 'This email address is not right.' },
  'invitation-for-other': {
    id: 'Undangan ini untuk alamat email lain.',
    en: 'This invitation is for another email address.',
  },
  'invitation-sign-in-first': {
    id: 'Email ini sudah punya akun. Masuk dulu, lalu terima.',
    en: 'This email has an account. Sign in first, then accept.',
  },
  'role-not-here': { id: 'Tugas ini tidak ada pada tingkat ini.', en: 'There is no such role at this level.' },
  'role-above-yours': {
    id: 'Akun ini tidak boleh memberi tugas itu.',
    en: 'This account may not give that role.',
  },
  'grant-held-already': {
    id: 'Orang ini sudah memegang tugas itu di sana.',
    en: 'This person already holds that role there.',
  },
  'grant-of-yourself': {
    id: 'Tugas sendiri tidak bisa diakhiri di sini.',
    en: 'You cannot end your own role here.',
  },
  'account-elsewhere': {
    id: 'Akun ini juga dipakai di kota lain. Hubungi pengelola.',
    en: 'This account also works elsewhere. Ask the operator.',
  },
  'line-columns': {
    id: 'Tiap baris berisi satu nama dan satu nomor atau email.',
    en: 'Each line holds one name and one number or email.',
  },
  'line-repeated': { id: 'Baris ini sama dengan baris sebelumnya.', en: 'This line repeats an earlier one.' },
  'contact-in-use': {
    id: 'Nomor atau email ini sudah dipakai di kota ini.',
    en: 'This number or email is already in use in this city.',
  },
  'already-invited': {
    id: 'Orang ini sudah diundang dan belum menerima.',
    en: 'This person is invited already and has not accepted.',
  },
  'invitation-used': { id: 'Undangan ini sudah dipakai.', en: 'This invitation has been used.' },
  'invitation-expired': { id: 'Undangan ini sudah tidak berlaku.', en: 'This invitation has expired.' },
  'invitation-unknown': { id: 'Undangan ini tidak dikenal.', en: 'This invitation is unknown.' },

  'product-wrong-unit': { id: 'Produk dicatat di kelurahan.', en: 'A product is entered in a kelurahan.' },
  'product-name-taken': {
    id: 'Pembuat ini sudah punya produk dengan nama itu.',
    en: 'This maker already has a product of that name.',
  },
  'product-published-already': { id: 'Produk ini sudah tayang.', en: 'This product is already published.' },
  'product-withdrawn-already': { id: 'Produk ini sudah ditarik.', en: 'This product is already withdrawn.' },
} as const satisfies Record<string, { id: string; en: string }>
