/** The one place to format what a person reads (ux.md C5). Same result whatever ICU the machine carries. */
export { formatChange, formatDifference, formatNumber, formatPercent } from './format-number.ts'
export { formatNumberCompact, formatRupiah, formatRupiahCompact } from './format-rupiah.ts'
export {
  formatClock,
  formatDay,
  formatDayShort,
  formatDayTime,
  formatDayWithWeekday,
  formatMonth,
  formatMonthShort,
  formatRelative,
  formatTime,
  localDay,
} from './format-date.ts'
export { formatNik, formatPhone, maskNik, maskPhone, whatsappDigits } from './format-identity.ts'
export { spellNumber } from './spell-number.ts'
