/** For the contract tests of this module: a desk with what instruments build on, and examples to work with. */
import { instruments } from '#modules/instruments'
import { instrumentsContract as verbs } from '#modules/instruments/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { openTestDesk, refusalOf, type TestDatabase } from '#platform/testing'

export const title = (text: string, lang = 'en') => [{ text, lang }]
export const states = (...codes: string[]) => codes.map((state) => ({ state }))
export const treaty = {
  kind: 'treaty',
  titles: [
    { text: 'Example treaty on legal assistance', lang: 'en' },
    { text: 'Hiệp định ví dụ về tương trợ tư pháp', lang: 'vi' },
  ],
  parties: states('VN', 'JP'),
  areas: ['mutual-legal-assistance'],
}

export async function openInstrumentsDesk(on: TestDatabase) {
  const { perform } = await openTestDesk(on, [ledger, sources, parties, instruments], recorder)
  return {
    perform,
    codeOf: async (promise: Promise<unknown>) => (await refusalOf(promise)).code,
    open: (more: object = {}) => perform(verbs.open, { ...treaty, ...more }),
    addReport: (text: string, handling = 'official') => {
      const report = { title: `Example: ${text}`, kind: 'report', text, handling }
      return perform(sourcesContract.add, report, { clearance: 'secret' })
    },
    addAuthority: (state: string, code: string) => {
      const names = [{ text: `Example ${code}`, lang: 'en' }]
      return perform(partiesContract.addAuthority, { state, code, kind: 'ministry', names })
    },
  }
}
