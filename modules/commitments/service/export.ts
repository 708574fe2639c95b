/** The listing as a table for a spreadsheet (RFC 4180). */
import type { OperationsBy } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { type Catalogue, createWords, type Language, type Words } from '#platform/words'
import type { commitmentsContract } from '../contract.ts'
import { toCsv } from '../rules.ts'
import type { CommitmentRow, ShownSide } from '../schema.ts'
import * as store from '../store.ts'
import en from '../words/en.json' with { type: 'json' }
import ja from '../words/ja.json' with { type: 'json' }
import ru from '../words/ru.json' with { type: 'json' }
import vi from '../words/vi.json' with { type: 'json' }
import zh from '../words/zh.json' with { type: 'json' }
import { toRows, viewOf } from './showing.ts'

type Keeps = OperationsBy<typeof commitmentsContract>

const catalogues: Record<Language, Catalogue> = { vi, en, ja, zh, ru }
const mostLines = 100_000
const linesAtATime = 2000

/** More lines than a spreadsheet is opened with; the filter narrows them. */
export function refuseTooMany(found: number): void {
  if (found > mostLines)
    throw new Refusal('commitments.export-too-large', { detail: { most: mostLines, found } })
}

const sideText = ({ state, authority, words }: ShownSide) =>
  authority?.code ?? (words ? `${state}: ${words}` : state)

/** Heading and cell of each column; areas and states are given by their codes, which no language changes. */
const columns: readonly [string, (row: CommitmentRow, say: Words) => string | number | null][] = [
  ['number', (row) => row.number],
  ['stance', (row, say) => say(`commitments.stance.${row.stance}`)],
  ['status', (row, say) => say(`commitments.status.${row.status}`)],
  ['by', (row) => row.by.map(sideText).join('; ')],
  ['to', (row) => row.to.map(sideText).join('; ')],
  ['areas', (row) => row.areas.join('; ')],
  ['gist', (row) => row.gist?.text ?? row.words],
  ['saidOn', (row) => row.saidOn],
  ['saidTimes', (row) => row.saidTimes],
  ['lastSaidOn', (row) => row.lastSaidOn],
  ['owner', (row) => row.owner?.name ?? null],
  ['dueOn', (row) => row.dueOn],
  ['late', (row, say) => (row.late ? say('commitments.late') : null)],
  ['silent', (row, say) => (row.silent ? say('commitments.silent') : null)],
  ['handling', (row) => row.handling],
]

export const exportKeeps = {
  export: async ({ language, sort, order, ...filter }, act) => {
    const say = createWords(catalogues, language)
    const lines: (string | number | null)[][] = [columns.map(([name]) => say(`commitments.field.${name}`))]
    let after: string | undefined
    do {
      const page = await store.findRows(
        act.db,
        filter,
        { sort, order },
        { limit: linesAtATime, after },
        viewOf(act),
      )
      refuseTooMany(page.total)
      const rows = await toRows(act, page.items, { months: filter.months })
      for (const row of rows) lines.push(columns.map(([, cell]) => cell(row, say)))
      after = page.next ?? undefined
    } while (after !== undefined)
    await act.record({
      act: 'commitments.exported',
      subject: { module: 'commitments', id: 'listing' },
      detail: { lines: lines.length - 1 },
    })
    return toCsv(lines)
  },
} satisfies Partial<Keeps>
