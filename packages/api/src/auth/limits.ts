import type { Budget } from './budgets.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/**
 * What may go wrong before a pause. A browser that once signed in to an account (a device tag) has a budget of its own
 * instead of the shared ones, so that nobody is locked out of her own office by a stranger's guessing.
 */
export function passwordBudgets(who: {
  account: string
  network: string
  tenants: readonly number[]
  device: string | undefined
}): Budget[] {
  if (who.device !== undefined) return [{ key: `password:device:${who.device}`, most: 10, seconds: 15 * minute }]
  return [
    { key: `password:account:${who.account}`, most: 10, seconds: 15 * minute },
    { key: `password:account-day:${who.account}`, most: 40, seconds: day },
    { key: `password:network:${who.network}`, most: 30, seconds: 15 * minute },
    ...who.tenants.map((id) => ({ key: `password:tenant:${id}`, most: 60, seconds: 15 * minute })),
    { key: 'password:all', most: 150, seconds: 15 * minute },
  ]
}

/** A six-digit code of an authenticator or a backup code, after the right password. */
export function secondFactorBudgets(account: string): Budget[] {
  return [
    { key: `code:account:${account}`, most: 5, seconds: 15 * minute },
    { key: `code:account-day:${account}`, most: 20, seconds: day },
  ]
}

/** One code is good once, though it would be right for 90 seconds. */
export function usedCodeBudget(codeHash: string): Budget {
  return { key: `code:used:${codeHash}`, most: 1, seconds: 3 * minute }
}

/** Codes sent to a number: sends are never given back. */
export function sendBudgets(who: {
  phone: string
  network: string
  tenants: readonly number[]
  tenantPerDay: number
}): Budget[] {
  return [
    { key: `send:phone:${who.phone}`, most: 3, seconds: hour },
    { key: `send:phone-day:${who.phone}`, most: 10, seconds: day },
    { key: `send:network:${who.network}`, most: 60, seconds: hour },
    ...who.tenants.map((id) => ({ key: `send:tenant:${id}`, most: who.tenantPerDay, seconds: day })),
    { key: 'send:all', most: 5_000, seconds: hour },
  ]
}

export function verifyBudgets(network: string): Budget[] {
  return [
    { key: `verify:network:${network}`, most: 60, seconds: hour },
    { key: 'verify:all', most: 500, seconds: 15 * minute },
  ]
}

export function forgotBudgets(who: { account: string; network: string }): Budget[] {
  return [
    { key: `forgot:account:${who.account}`, most: 3, seconds: hour },
    { key: `forgot:account-day:${who.account}`, most: 6, seconds: day },
    { key: `forgot:network:${who.network}`, most: 20, seconds: hour },
  ]
}

/** Links carry 256 random bits; this only bounds what trying them costs us. */
export function linkBudgets(network: string): Budget[] {
  return [{ key: `link:network:${network}`, most: 60, seconds: hour }]
}

/** Tries of one code that was sent, at most. */
export const triesPerChallenge = 5
export const challengeSeconds = 10 * minute
export const resendSeconds = 60
