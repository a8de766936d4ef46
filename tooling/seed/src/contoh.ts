/** How everything invented is marked, wherever it is shown. */
export const contoh = (name: string): string => `${name} (CONTOH)`
