import type { CoreTables } from './core-tables.ts'

/**
 * Every table of the installation, by `schema.table`. Each module merges its rows in by declaration:
 *
 *     declare module '@melati/db/database' {
 *       interface Database { 'up2k.sale': SaleTable }
 *     }
 */
export interface Database extends CoreTables {}
