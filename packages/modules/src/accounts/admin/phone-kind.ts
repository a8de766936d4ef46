const kinds = [
  ['phone-android', /Android (\d+)/],
  ['phone-ios', /(?:iPhone|CPU) OS (\d+)/],
  ['phone-windows', /Windows/],
  ['phone-mac', /Mac OS X/],
  ['phone-linux', /Linux/],
] as const

/** What a phone or computer is, of what its browser says of itself ('Linux; Android 14; SM-A556E'); undefined of any other name. */
export function phoneKind(deviceName: string) {
  for (const [key, sign] of kinds) {
    const found = sign.exec(deviceName)
    if (found !== null) return { key, version: found[1] ?? '' }
  }
  return undefined
}
