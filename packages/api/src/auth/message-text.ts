import type { Message, TemplateName, Templates } from './deliver.ts'

type Text = { readonly [T in TemplateName]: (values: Templates[T]) => string }

const id: Text = {
  'sign-in-code': ({ code, minutes }) =>
    `Kode masuk Melati Anda: ${code}. Berlaku ${minutes} menit. Jangan berikan kepada siapa pun, juga yang mengaku petugas.`,
  'password-reset': ({ link, minutes }) =>
    `Buka tautan ini untuk membuat kata sandi Melati yang baru: ${link} (berlaku ${minutes} menit). Abaikan bila Anda tidak meminta.`,
  'password-changed': ({ help }) => `Kata sandi Melati Anda baru saja diganti. Bukan Anda? Segera buka ${help}`,
  'second-factor-reset': ({ help }) =>
    `Kode aplikasi autentikator Anda di Melati dihapus dan harus dipasang lagi saat masuk. Bukan permintaan Anda? Buka ${help}`,
  invitation: ({ link, city, role, days }) =>
    `Anda diundang ke Melati ${city} sebagai ${role}. Buka tautan ini dalam ${days} hari: ${link} Tautan hanya bisa dipakai sekali.`,
  appointment: ({ link, city, role }) =>
    `Anda didaftarkan di Melati ${city} sebagai ${role}. Buka ${link} lalu masuk dengan nomor ini.`,
}

const en: Text = {
  'sign-in-code': ({ code, minutes }) =>
    `Your Melati sign-in code: ${code}. Valid for ${minutes} minutes. Give it to nobody, not even to someone who says they work here.`,
  'password-reset': ({ link, minutes }) =>
    `Open this link to set a new Melati password: ${link} (valid for ${minutes} minutes). Ignore it if you did not ask.`,
  'password-changed': ({ help }) => `Your Melati password was just changed. Not you? Open ${help} now`,
  'second-factor-reset': ({ help }) =>
    `Your authenticator code for Melati was removed and must be set up again at sign-in. You did not ask? Open ${help}`,
  invitation: ({ link, city, role, days }) =>
    `You are invited to Melati ${city} as ${role}. Open this link within ${days} days: ${link} It works once.`,
  appointment: ({ link, city, role }) =>
    `You have been added to Melati ${city} as ${role}. Open ${link} and sign in with this number.`,
}

/** The words of a message, for carriers that take plain text. */
export function messageText(message: Message): string {
  const text = message.language === 'id' ? id : en
  switch (message.template) {
    case 'sign-in-code':
      return text['sign-in-code'](message.values)
    case 'password-reset':
      return text['password-reset'](message.values)
    case 'password-changed':
      return text['password-changed'](message.values)
    case 'second-factor-reset':
      return text['second-factor-reset'](message.values)
    case 'invitation':
      return text.invitation(message.values)
    case 'appointment':
      return text.appointment(message.values)
  }
}
