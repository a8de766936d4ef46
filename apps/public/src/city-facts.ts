import type { ApiOutputs } from '@melati/modules/admin-api'

export type City = ApiOutputs['cities']['directory'][number]

export type Facts = ApiOutputs['cities']['facts']
