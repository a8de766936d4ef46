/** Drafts of registrations are kept under keys that begin so. */
export const draftKey = 'households.register/'
