/** Holds the engine to the reference answers, when they lie beside the project. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReport } from './index.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus')
const headings = [
  'people',
  'organisations',
  'engagements',
  'commitments.right',
  'commitments.actionable',
  'commitments.areas',
  'instruments',
  'mechanisms',
  'programmes',
  'events',
  'figures',
]
const skip = existsSync(join(corpus, 'score.mjs')) ? false : 'the reference corpus is not beside the project'

interface Score {
  mean: number
  noise: number
  scores: Record<string, { f1: number; tp: number; fp: number; fn: number }>
}

function score(): Score {
  const drafts = mkdtempSync(join(tmpdir(), 'comity-drafts-'))
  try {
    for (const file of readdirSync(join(corpus, 'seeds')).filter((f) => f.endsWith('.txt')))
      writeFileSync(
        join(drafts, file.replace(/\.txt$/, '.json')),
        JSON.stringify(readReport(readFileSync(join(corpus, 'seeds', file), 'utf8'), { name: file })),
      )
    const run = spawnSync(
      process.execPath,
      [join(corpus, 'score.mjs'), join(corpus, 'gold'), drafts, '--json'],
      { encoding: 'utf8' },
    )
    assert.equal(run.status, 0, run.stderr)
    return JSON.parse(run.stdout) as Score
  } finally {
    rmSync(drafts, { recursive: true, force: true })
  }
}

test('the reference texts: mean F1 at least 0.90, no heading under 0.75, nothing from ignored text', {
  skip,
}, () => {
  const result = score()
  assert.ok(result.mean >= 0.9, `mean ${result.mean}`)
  for (const h of headings) assert.ok((result.scores[h]?.f1 ?? 0) >= 0.75, `${h} ${result.scores[h]?.f1}`)
  assert.equal(result.noise, 0)
})
