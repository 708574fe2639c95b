/** What the tests of this module share: a desk with two authorities and one document, and promises to record. */
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { openTestDesk, type TestDatabase, type TestDesk } from '#platform/testing'
import { commitmentsContract as contract } from './contract.ts'
import { commitments } from './index.ts'

export async function openCommitmentsDesk(database: TestDatabase) {
  const desk = await openTestDesk(database, [ledger, sources, parties, commitments], recorder)
  const body = (code: string, text: string) =>
    desk.perform(partiesContract.addAuthority, {
      code,
      state: code.slice(0, 2),
      kind: 'ministry',
      names: [{ text, lang: 'en' }],
    })
  const { id: mps } = await body('VN:MPS', 'Example Ministry')
  const { id: npa } = await body('JP:NPA', 'Example Agency')
  const minutes = await desk.perform(sourcesContract.add, {
    title: 'Example minutes',
    kind: 'minutes',
    text: 'The two sides agreed to hold an example dialogue every year.',
    handling: 'official',
  })
  return { desk, mps, npa, sourceId: minutes.id }
}

export const vn = { state: 'VN' }
export const jp = { state: 'JP' }

export const promise = (more: object = {}) => ({
  stance: 'agreed',
  by: [vn, jp],
  to: [vn, jp],
  areas: ['dialogue-mechanism'],
  gist: { lang: 'en', text: 'Hold an example dialogue every year' },
  saidOn: '2013-07-29',
  ...more,
})

/** Records one promise and gives it whole. */
export const opener =
  (desk: TestDesk) =>
  (more: object = {}) =>
    desk.perform(contract.open, promise(more))
