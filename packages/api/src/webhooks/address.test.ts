import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress, webhookUrl } from './address.ts'
import { post } from './post.ts'

describe('A-109 where a webhook may lead', () => {
  test.each([
    'http://terima.contoh.id/',
    'ftp://terima.contoh.id/',
    'file:///etc/passwd',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://10.1.2.3/',
    'https://172.31.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://224.0.0.1/',
    'https://mesin/',
    'https://mesin.local/',
    'https://metadata.google.internal/',
    'https://user:sandi@terima.contoh.id/',
    'https://terima.contoh.id/#a',
    'terima.contoh.id',
  ])('not to %s', (url) => {
    expect(webhookUrl(url, false)).toBeUndefined()
  })

  test.each([
    'https://terima.contoh.id/melati?kota=1',
    'https://terima.contoh.id:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('to %s', (url) => {
    expect(webhookUrl(url, false)?.href).toBe(url)
  })

  test('to this machine only in a demo that says so, and there to nothing else by http', () => {
    for (const url of ['http://localhost:9000/', 'http://127.0.0.1:9000/']) {
      expect([webhookUrl(url, false), webhookUrl(url, true)?.href]).toEqual([undefined, url])
    }
    for (const url of ['http://10.0.0.1/', 'http://terima.contoh.id/', 'https://169.254.169.254/']) {
      expect(webhookUrl(url, true)).toBeUndefined()
    }
  })

  test('every range that is somebody’s own network is closed', () => {
    for (const one of [
      '0.1.2.3',
      '100.127.0.1',
      '198.18.0.1',
      '255.255.255.255',
      '2001:db8::1',
      '2001:0:1::',
      'ff02::1',
      'no address',
    ])
      expect([one, isPublicAddress(one)]).toEqual([one, false])
    for (const one of ['1.1.1.1', '103.10.10.10', '2400:cb00::1'])
      expect([one, isPublicAddress(one)]).toEqual([one, true])
  })
})

describe('A-109 what is connected to', () => {
  const got: string[] = []
  const server = createServer((request, response) => {
    got.push(request.url ?? '')
    if (request.url === '/hang') return
    response.writeHead(request.url === '/elsewhere' ? 302 : 200, { location: '/inside' }).end('x'.repeat(100_000))
  })
  let base: string
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    base = `localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const message = { headers: {}, body: '{}' }
  const resolveTo = (...answers: readonly (readonly string[])[]) => {
    const asked: string[] = []
    const resolve = (name: string) => {
      asked.push(name)
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? [])
    }
    return { asked, resolve }
  }

  test('nothing, when an address of its name is inside, or it has none', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['10.0.0.1'],
      ['::1'],
      ['::ffff:10.0.0.1'],
      ['8.8.8.8', '192.168.0.1'],
      [],
    ]) {
      const { resolve } = resolveTo(addresses)
      const options = { allowLocal: true, patience: 200, resolve }
      const posted = await post({ ...message, url: 'https://terima.contoh.id/' }, options)
      expect([addresses, posted]).toEqual([addresses, { why: 'address-refused' }])
    }
  })

  test('the address that was looked at, however its name answers next', async () => {
    const { resolve, asked } = resolveTo(['127.0.0.1'], ['10.0.0.1'])
    expect(await post({ ...message, url: `http://${base}/` }, { allowLocal: true, resolve })).toEqual({ status: 200 })
    expect(asked).toEqual(['localhost'])
  })

  test('nothing that a receiver sends on to, and nobody who keeps us waiting', async () => {
    got.length = 0
    const options = { allowLocal: true, patience: 200 }
    expect(await post({ ...message, url: `http://${base}/elsewhere` }, options)).toEqual({ status: 302 })
    expect(await post({ ...message, url: `http://${base}/hang` }, options)).toEqual({ why: 'no-answer' })
    expect(got).toEqual(['/elsewhere', '/hang'])
  })
})
