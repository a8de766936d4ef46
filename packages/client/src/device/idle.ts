const weekMs = 7 * 86_400_000

/** Neither used nor in touch with the server for seven days. A phone used daily without a signal is not forgotten. */
export function isForgottenPhone(
  { lastUsedAt, lastContactAt }: { lastUsedAt: number; lastContactAt: number },
  now: number,
): boolean {
  return now - Math.max(lastUsedAt, lastContactAt) >= weekMs
}
