export const groupHref = (groupId: string): string => `/up2k/${groupId}`

export const sellHref = (groupId: string): string => `/up2k/${groupId}/jual`

export const saleHref = (groupId: string, saleId: string): string => `/up2k/${groupId}/jual/${saleId}`

export const fixSaleHref = (commandId: string): string => `/up2k/perbaiki/${commandId}`

export const savedHref = (commandId: string): string => `/up2k/tersimpan/${commandId}`
