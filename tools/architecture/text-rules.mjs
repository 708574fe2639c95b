// @ts-check
/** Rules about what a file says rather than what it imports. Tests are free of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const storeFile = /^modules\/[^/]+\/store(\.ts$|\/)/

/** @type {readonly { name: string, comment: string, says: RegExp, in: RegExp, not?: RegExp }[]} */
export const textRules = [
  {
    name: 'clock-passed-in',
    comment: 'the clock and chance are passed in',
    says: /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\bTemporal\.Now\b/,
    in: /^(modules\/(?![^/]+\/web\/)|protocol\/|names\/)/,
  },
  {
    name: 'tables-in-stores',
    comment: 'only stores and migrations name tables',
    says: /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(/,
    in: /^modules\//,
    not: storeFile,
  },
  {
    name: 'calls-outside',
    comment: 'a page asks by its contract; only the exchange and the second opinion of intake call others',
    says: /\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\(/,
    in: /^(modules|protocol|names|demo)\//,
    not: /^modules\/(exchange|intake\/second-opinion)(\/|\.ts$)/,
  },
]

const withoutComments = (/** @type {string} */ text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/**
 * @param {string} base @param {readonly string[]} paths
 * @returns {import('./check.mjs').Violation[]}
 */
export function checkTexts(base, paths) {
  return paths
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const rules = textRules.filter((rule) => rule.in.test(path) && !rule.not?.test(path))
      if (rules.length === 0) return []
      const text = withoutComments(readFileSync(join(base, path), 'utf8'))
      return rules.flatMap(({ name, comment, says }) => {
        const found = says.exec(text)?.[0]
        return found ? [{ rule: name, from: path, to: found, comment }] : []
      })
    })
}
