/**
 * Reading reports: one report's time on one core beside plain JSON work on the same text, and memory over a thousand.
 * Texts are the example reports, repeated with changing days so that nothing can be remembered between them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readReport } from '#modules/intake/engine'

const folder = new URL('../demo/reports/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const changed = (text: string, n: number) => text.replaceAll('15/5', `${(n % 27) + 1}/${(n % 12) + 1}`)
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const ms = (work: () => unknown) => {
  const began = performance.now()
  work()
  return performance.now() - began
}
const megabytes = () => {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

const first = ms(() => readReport(texts[0]!, {}))
const single = texts.flatMap((text) =>
  Array.from({ length: 40 }, (_, n) => ms(() => readReport(changed(text, n), {}))),
)
const plain = texts.flatMap((text) =>
  Array.from({ length: 40 }, () => ms(() => JSON.parse(JSON.stringify(text.normalize('NFD').split(/\s+/))))),
)
const heap: number[] = []
const began = performance.now()
for (let n = 0; n < 1000; n++) {
  readReport(changed(texts[n % texts.length]!, n), {})
  if (n % 250 === 249) heap.push(megabytes())
}
const thousand = performance.now() - began

console.log(`characters per report            ${texts.map(({ length }) => length).join(', ')}`)
console.log(`first report, lexicons built     ${first.toFixed(0)} ms`)
console.log(
  `one report, median of ${single.length}         ${median(single).toFixed(1)} ms   (target < 150 ms)`,
)
console.log(
  `splitting and JSON of the text   ${median(plain).toFixed(2)} ms   ratio ${(median(single) / median(plain)).toFixed(0)}`,
)
console.log(`1,000 reports in one run         ${(thousand / 1000).toFixed(1)} s`)
console.log(`heap after 250, 500, 750, 1,000  ${heap.join(', ')} MB`)
