import type { FirstStep, HomeParts, Measure, WaitingKind } from '@melati/modules/admin-home'

const found = import.meta.glob<{ home: HomeParts }>('../../../../packages/modules/src/*/admin/home.ts', { eager: true })

const parts = Object.entries(found).map(([file, { home }]) => ({ module: file.split('/').at(-3) ?? '', ...home }))

type Of<Part> = Part & { readonly module: string }

/** What modules put on home; one shows up by having an `admin/home.ts`. */
export const waitingKinds: readonly Of<WaitingKind>[] = sorted(
  parts.flatMap(({ module, waiting = [] }) => waiting.map((one) => ({ ...one, module }))),
)
export const measures: readonly Of<Measure>[] = sorted(
  parts.flatMap(({ module, measures: own = [] }) => own.map((one) => ({ ...one, module }))),
)
export const firstSteps: readonly Of<FirstStep>[] = sorted(
  parts.flatMap(({ module, firstSteps: own = [] }) => own.map((one) => ({ ...one, module }))),
)

function sorted<Part extends { readonly order: number }>(all: readonly Part[]): Part[] {
  return all.toSorted((a, b) => a.order - b.order)
}
