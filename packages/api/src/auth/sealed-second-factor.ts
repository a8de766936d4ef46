import { symmetricEncrypt } from 'better-auth/crypto'

/**
 * An authenticator's key as it is stored, and as it is typed into the app or put into a QR code (base32).
 * `key` is any text; `secret` that of `createAuth`.
 */
export async function sealedSecondFactor(secret: string, key: string) {
  return {
    stored: {
      secret: await symmetricEncrypt({ key: secret, data: key }),
      backupCodes: await symmetricEncrypt({ key: secret, data: '[]' }),
    },
    base32: base32(Buffer.from(key, 'utf8')),
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
