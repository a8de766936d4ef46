import type { Category } from '@melati/domain/products/product'

/** A stroke or a surface of a drawing; `soft` is the ink, thinned, `paper` white. */
export interface Shape {
  readonly d: string
  readonly fill?: 'soft' | 'paper'
  readonly line?: true
}

/** One quiet drawing for each category, 400 wide and 300 high, where a product has no photo of its own. */
export const categoryShapes: Readonly<Record<Category, readonly Shape[]>> = {
  pangan: [
    { d: 'M70 246h260', line: true },
    { d: 'M158 150v-22a42 42 0 0 1 84 0v22z', fill: 'soft', line: true },
    { d: 'M116 150a35 35 0 0 1 70 0z', fill: 'paper', line: true },
    { d: 'M214 150a35 35 0 0 1 70 0z', fill: 'paper', line: true },
    { d: 'M104 150h192c0 52-34 84-68 96h-56c-34-12-68-44-68-96z', fill: 'paper', line: true },
    { d: 'M126 186c18 10 34 10 50 0s32-10 48 0s32 10 50 0', line: true },
  ],
  minuman: [
    { d: 'M70 246h260', line: true },
    { d: 'M140 246v-112c0-22 20-26 20-44v-34h36v34c0 18 20 22 20 44v112z', fill: 'paper', line: true },
    { d: 'M140 166h76v48h-76z', fill: 'soft', line: true },
    { d: 'M156 56h44', line: true },
    { d: 'M240 150h68l-10 96h-48z', fill: 'paper', line: true },
    { d: 'M244 186h60l-6 60h-48z', fill: 'soft' },
    { d: 'M280 150l14-46h18', line: true },
  ],
  sandang: [
    { d: 'M156 62c14 30 74 30 88 0l58 30l-22 52l-30-12v114h-100v-114l-30 12l-22-52z', fill: 'paper', line: true },
    { d: 'M200 128l18 24l-18 24l-18-24zM200 184l18 24l-18 24l-18-24z', fill: 'soft', line: true },
    { d: 'M166 156l14 20l-14 20M234 156l-14 20l14 20', line: true },
  ],
  kriya: [
    { d: 'M70 246h260', line: true },
    { d: 'M128 138c0-104 144-104 144 0', line: true },
    { d: 'M98 138h204l-24 108h-156z', fill: 'paper', line: true },
    { d: 'M106 174h188l-8 36h-172z', fill: 'soft' },
    { d: 'M106 174h188M114 210h172M146 138l10 108M200 138v108M254 138l-10 108', line: true },
  ],
  jasa: [
    { d: 'M70 246h260', line: true },
    { d: 'M112 126h176v120h-176z', fill: 'paper', line: true },
    { d: 'M122 66h156l26 60h-208z', fill: 'soft', line: true },
    { d: 'M96 126a26 26 0 0 0 52 0a26 26 0 0 0 52 0a26 26 0 0 0 52 0a26 26 0 0 0 52 0', fill: 'paper', line: true },
    { d: 'M136 178h52v68h-52zM214 178h48v34h-48z', line: true },
    { d: 'M176 212v1', line: true },
  ],
}
