import * as z from 'zod/mini'

type Kind = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/** The accounts of an UP2K group's books, the same in every group so that books add up over a city. Codes are printed; they never change. */
export const accountsChart = {
  '1-100': { id: 'Kas', en: 'Cash', kind: 'asset' },
  '1-110': { id: 'Bank', en: 'Bank', kind: 'asset' },
  '1-200': { id: 'Piutang pinjaman anggota', en: 'Loans to members', kind: 'asset' },
  '1-300': { id: 'Persediaan', en: 'Stock', kind: 'asset' },
  '1-400': { id: 'Peralatan', en: 'Equipment', kind: 'asset' },
  '2-100': { id: 'Simpanan anggota', en: 'Members’ savings', kind: 'liability' },
  '2-200': { id: 'Utang', en: 'Debts', kind: 'liability' },
  '3-100': { id: 'Modal bantuan', en: 'Granted capital', kind: 'equity' },
  '3-200': { id: 'Modal sendiri', en: 'Own capital', kind: 'equity' },
  '3-300': { id: 'Sisa hasil usaha', en: 'Retained surplus', kind: 'equity' },
  '4-100': { id: 'Penjualan', en: 'Sales', kind: 'income' },
  '4-200': { id: 'Jasa pinjaman', en: 'Loan fees', kind: 'income' },
  '4-300': { id: 'Iuran anggota', en: 'Members’ dues', kind: 'income' },
  '5-100': { id: 'Bahan dan produksi', en: 'Materials and production', kind: 'expense' },
  '5-200': { id: 'Biaya usaha', en: 'Running costs', kind: 'expense' },
} as const satisfies Record<string, { id: string; en: string; kind: Kind }>

export type AccountCode = keyof typeof accountsChart

export const accountCodes = Object.keys(accountsChart) as AccountCode[]

export const AccountCode = z.enum(accountCodes)
