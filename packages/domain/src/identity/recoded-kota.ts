/**
 * Codes of kota and kabupaten in Papua that went out of use when four provinces were made of two in 2022 (Merauke, 91.01, is 93.01 today).
 * They stay on identity numbers for good.
 */
export const recodedKota: ReadonlySet<string> = new Set([
  ...['01', '02', '04', '07', '08', '09', '12', '13', '14', '16', '17', '18'].map((kota) => `91.${kota}`),
  ...['21', '22', '23', '24', '25', '26', '27', '28'].map((kota) => `91.${kota}`),
  ...['01', '04', '05', '09', '10', '71'].map((kota) => `92.${kota}`),
])
