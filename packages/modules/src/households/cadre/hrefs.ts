export const fixHref = (commandId: string): string => `/warga/perbaiki/${commandId}`
