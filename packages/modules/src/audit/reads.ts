/** What changes nothing but takes personal data into view or out of Melati; each leaves a row all the same. */
export const readingActions = [
  'households.revealNik',
  'households.revealKk',
  'audit.export',
  'integrations.useKey',
] as const
