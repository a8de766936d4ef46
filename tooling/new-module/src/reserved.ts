/** Schemas and words that are something already, so that a module or its record cannot be called so. */
const schemas = 'auth core kept migration notes public published search shared worker'

// As PostgreSQL 18 reserves them, and TypeScript; a schema stands unquoted in SQL, a module as a variable in the code.
const sql =
  'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column ' +
  'concurrently constraint create cross default deferrable desc distinct do else end except false fetch for foreign freeze ' +
  'from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit ' +
  'localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references ' +
  'returning right select session similar some symmetric table tablesample then to trailing true union unique user using ' +
  'variadic verbose when where window with'

const typescript =
  'arguments async await break catch class const continue debugger delete enum eval export extends finally function if ' +
  'implements import instanceof interface let new package private protected return static super switch this throw try ' +
  'typeof undefined var void while yield'

// Where the generated code has a variable or a folder of its own.
const ours =
  'actor add board boards command day decision expect feeds figures found id inputs limit list name names order other page ' +
  'parent read rename router row rules sql state taken tenant test testing today unit units world'

const words: ReadonlySet<string> = new Set([schemas, sql, typescript, ours].flatMap((list) => list.split(' ')))

export const isReserved = (word: string): boolean => words.has(word) || word.startsWith('pg-')
