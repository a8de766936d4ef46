/** Which patches are to be tried, by what the program was called with; or a sentence that says what was not understood. */
export function readOrder<P extends { readonly name: string }>(
  args: readonly string[],
  all: readonly P[],
): { readonly chosen: readonly P[] } | { readonly wrong: string } {
  const usage = 'pnpm test:planted [--only <name>]'
  if (args.length === 0) return { chosen: all }
  const [option, name, ...more] = args
  if (option !== '--only') return { wrong: `'${option}' is not known: ${usage}` }
  if (name === undefined || more.length > 0) return { wrong: `--only takes one name: ${usage}` }
  const chosen = all.filter((one) => one.name === name)
  const names = all.map((one) => one.name).join(', ')
  return chosen.length > 0 ? { chosen } : { wrong: `there is no patch '${name}', there are: ${names}` }
}
