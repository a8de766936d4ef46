/** What a person reads out to whoever helps her: 'K-4F2A'. It stands beside the request id in the log. */
export function referenceOf(requestId: string): string {
  return `K-${requestId.slice(0, 4).toUpperCase()}`
}
