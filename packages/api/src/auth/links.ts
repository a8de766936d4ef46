/**
 * Every link we send. The host comes from the configuration and from nowhere else; a secret stands behind the #,
 * where neither a server's log nor a Referer header sees it.
 */
export const resetLink = (baseUrl: string, secret: string) => `${home(baseUrl)}admin/reset#${secret}`
export const invitationLink = (baseUrl: string, secret: string) => `${home(baseUrl)}admin/invitation#${secret}`
export const phoneLink = (baseUrl: string) => `${home(baseUrl)}cadre/`
export const homeLink = (baseUrl: string) => `${home(baseUrl)}admin/`

function home(baseUrl: string): string {
  return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
}
