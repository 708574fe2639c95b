// @ts-check
/** A file has one purpose and fits a reader: none over 400 lines, nine in ten at most 250. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const mostLines = 400
const usualLines = 250
const usualShare = 0.9
/** Data that people read (word lists, catalogues, vectors) is not counted: it grows with the world, not the code. */
const counted = /\.(ts|tsx|mjs|js|css|sql)$/

/** @param {string} base @returns {{ path: string, lines: number }[]} */
export function countLines(base) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: base,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  return listed
    .split('\0')
    .filter((path) => counted.test(path) && existsSync(join(base, path)))
    .map((path) => ({ path, lines: readFileSync(join(base, path), 'utf8').split('\n').length - 1 }))
}

/** @param {{ path: string, lines: number }[]} files */
export function judgeSizes(files) {
  const tooLong = files.filter(({ lines }) => lines > mostLines)
  const long = files.filter(({ lines }) => lines > usualLines).sort((a, b) => b.lines - a.lines)
  const share = files.length === 0 ? 1 : 1 - long.length / files.length
  const complaints = tooLong.map(
    ({ path, lines }) => `${path} has ${lines} lines; split it (at most ${mostLines})`,
  )
  if (share < usualShare)
    complaints.push(
      `Only ${(share * 100).toFixed(1)} % of files have at most ${usualLines} lines. The longest: ` +
        long
          .slice(0, 10)
          .map(({ path, lines }) => `${path} (${lines})`)
          .join(', '),
    )
  return {
    complaints,
    summary: `${(share * 100).toFixed(1)} % of ${files.length} files ≤ ${usualLines} lines`,
  }
}

/** @param {string} base */
export const checkFileSizes = (base) => judgeSizes(countLines(base))
