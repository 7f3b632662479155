import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'

/*
 * The one place that says which SQLite it is.
 */
export { DatabaseSync }
export type Records = DatabaseSyncInstance
export type Statement = StatementSyncInstance
export type Value = null | number | bigint | string | Uint8Array
