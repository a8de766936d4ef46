/** A host name that is one city's: a request that comes in on it is for this city and no other. */
export interface CityHost {
  readonly host: string
  readonly tenantId: number
  /** Of the city, in the paths of the installation's own host. */
  readonly slug: string
}

/** Whether a tenant's people (null: the platform's) are served under a host; under the installation's own, all are. */
export function serves(city: CityHost | null | undefined, tenantId: number | null): boolean {
  return city === null || city === undefined || city.tenantId === tenantId
}
