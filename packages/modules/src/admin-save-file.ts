/** Gives text to the browser as a file to keep. It begins with a byte order mark: without one Excel misreads accents. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  URL.revokeObjectURL(href)
}
