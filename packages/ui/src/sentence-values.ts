/** Reads, in the compiler, the names of the values an ICU sentence asks for, so that a wrong or missing one is a type error. */
export type SentenceValues<S extends string> = string extends S
  ? Record<string, string | number>
  : Flat<Walk<S, ['message']>>

type Flat<T> = { readonly [K in keyof T]: Extract<T[K], string | number> }
type Trim<S extends string> = S extends ` ${infer R}` | `\n${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S

/** `Stack` says whether the next brace stands in running text or between the cases of a plural or select. */
type Walk<
  S extends string,
  Stack extends readonly string[],
  Found = unknown,
> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Close<S, Stack, Found>
    : Stack extends ['cases', ...string[]]
      ? Walk<After, ['message', ...Stack], Found>
      : Argument<After, Stack, Found>
  : S extends `${string}}${string}`
    ? Close<S, Stack, Found>
    : Found

type Close<S extends string, Stack extends readonly string[], Found> = S extends `${string}}${infer After}`
  ? Stack extends [string, ...infer Rest extends string[]]
    ? Walk<After, Rest, Found>
    : Found
  : Found

type Argument<S extends string, Stack extends readonly string[], Found> = S extends `${infer Head}}${infer Tail}`
  ? Head extends `${infer Name},${infer Kind},${string}`
    ? S extends `${string},${string},${infer Cases}`
      ? Walk<
          Cases,
          ['cases', ...Stack],
          Found & { readonly [K in Trim<Name>]: Trim<Kind> extends 'select' ? string : number }
        >
      : never
    : Head extends `${infer Name},${string}`
      ? Walk<Tail, Stack, Found & { readonly [K in Trim<Name>]: number }>
      : Walk<Tail, Stack, Found & { readonly [K in Trim<Head>]: string | number }>
  : Found
