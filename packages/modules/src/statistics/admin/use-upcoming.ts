import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'

/** What is published next, and what already is. */
export const useUpcoming = () => useQuery(useApi().statistics.upcoming.queryOptions())
