import type { Auth } from '../create-auth.ts'

/** Somebody's browser, as sign-in sees it: an address, headers and a jar of cookies. */
export class Browser {
  readonly #auth: Auth
  readonly #baseUrl: string
  readonly cookies = new Map<string, string>()
  address = '203.0.113.7'
  headers: Record<string, string> = {}
  setCookies: string[] = []
  constructor(auth: Auth, baseUrl: string) {
    this.#auth = auth
    this.#baseUrl = baseUrl
  }

  async post(
    path: string,
    body: unknown,
  ): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
    const response = await this.send(
      new Request(`${this.#baseUrl}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: this.#baseUrl, ...this.headers },
        body: JSON.stringify(body),
      }),
    )
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    }
  }

  async send(request: Request): Promise<Response> {
    for (const [name, value] of this.cookieHeaders()) request.headers.set(name, value)
    const response = await this.#auth.handle(request, this.address)
    this.setCookies = response.headers.getSetCookie()
    for (const cookie of this.setCookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0\b/i.test(cookie)) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  async session(now = new Date()) {
    return (await this.#auth.callers.find(this.cookieHeaders(), now))?.session
  }

  cookieHeaders(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  }
}
