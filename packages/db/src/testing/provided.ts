/** What the set-up of a test run hands to the tests: the server, and a migrated template to clone. */
export type TestPostgres = {
  superUrl: string
  ownerPassword: string
  appPassword: string
  template: string
  /** Begins the name of every database of this run, so that runs sharing a server do not meet. */
  prefix: string
  /** A folder of the run, for what belongs to a database that several files clone. */
  folder: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each file that runs at a time: what one server's transactions hold back, no other test waits for. */
    postgres?: readonly TestPostgres[]
  }
}
