import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = globSync('*.tsx', { cwd: import.meta.dirname }).map((name) => ({
  isGallery: name.startsWith('gallery'),
  text: readFileSync(join(import.meta.dirname, name), 'utf8'),
}))
const stories = files.filter(({ isGallery }) => isGallery)
const components = files.flatMap(({ isGallery, text }) =>
  isGallery ? [] : [...text.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name = '']) => ({ name, text })),
)

const uses = (text: string, name: string) => new RegExp(`<${name}\\b`).test(text)

/** What a story shows, and what that is made of. */
function shown(): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (text: string) => {
    for (const { name, text: own } of components) {
      if (names.has(name) || !uses(text, name)) continue
      names.add(name)
      look(own)
    }
  }
  for (const { text } of stories) look(text)
  return names
}

/** They draw nothing: the gallery itself stands in them. */
const providers = new Set(['LanguageProvider', 'LinkProvider', 'ToastProvider'])
/** How a thing is laid out or read, or what it does: no state that looks like anything of its own. */
const layout = new Set(['as', 'align', 'justify', 'space', 'width', 'column', 'announce', 'type'])
const behaviour =
  /^(autoFocus|asHeading|focusable|keepOnOutsideTap|startCollapsed|headingLevel|onPhone|children|ref|on[A-Z].*)$/

interface State {
  readonly prop: string
  /** Null for what is on or off. */
  readonly value: string | null
}

/** The looks and states that a component's own props name: 'variant danger', 'loading'; every field can be wrong. */
function statesOf(name: string, text: string): State[] {
  const props = new RegExp(`export interface ${name}Props[^{]*\\{(.*?)\\n\\}`, 's').exec(text)?.[1] ?? ''
  const field = new RegExp(`export interface ${name}Props\\s+extends[^{]*\\bFieldBase\\b`).test(text)
  const own = [...props.matchAll(/^ {2}(\w+)\??: (.+)$/gm)].flatMap(([, prop = '', type = '']): State[] => {
    if (layout.has(prop) || behaviour.test(prop)) return []
    if (type === 'boolean') return [{ prop, value: null }]
    if (/^('[\w-]+'( \| )?)+$/.test(type)) {
      return [...type.matchAll(/'([\w-]+)'/g)].map(([, value = '']) => ({ prop, value }))
    }
    return /^(error|problem|empty|hint)$/.test(prop) ? [{ prop, value: null }] : []
  })
  return field ? [...own, { prop: 'error', value: null }] : own
}

/** The value that a prop has by itself is a state that every story without it shows. */
const isDefault = (text: string, prop: string, value: string) => new RegExp(`\\b${prop} = '${value}'`).test(text)

test('every component stands in the gallery', () => {
  const found = shown()
  expect(components.length).toBeGreaterThan(60)
  expect(components.filter(({ name }) => !found.has(name) && !providers.has(name)).map(({ name }) => name)).toEqual([])
})

test('and in every look and state it has', () => {
  const missing = components.flatMap(({ name, text }) => {
    const own = stories.filter((story) => uses(story.text, name)).map((story) => story.text)
    // A part of another is shown by whatever shows that.
    if (own.length === 0) return []
    const all = own.join('\n')
    return statesOf(name, text).flatMap(({ prop, value }) => {
      const isShown =
        value === null
          ? new RegExp(`\\b${prop}\\b`).test(all)
          : new RegExp(`['"]${value}['"]`).test(all) || isDefault(text, prop, value)
      return isShown ? [] : [[name, prop, value].filter(Boolean).join(' ')]
    })
  })
  expect(missing).toEqual([])
})
