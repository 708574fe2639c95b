import type { Act, OperationsBy } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { HeldOn, tenureOperations } from '../contract/officials.ts'
import {
  coversCertainly,
  datesReversed,
  displaced,
  foldName,
  heldOn,
  mayCover,
  type Span,
  sameTitle,
  spanOfSighting,
  widen,
} from '../rules.ts'
import type { Tenure } from '../schema.ts'
import * as store from '../store/index.ts'
import { needAuthority } from './authorities.ts'
import { byBeginning, needOfficial, officialLabels, showTenures } from './officials.ts'
import { change, claim, make, needForChange, newRecord, tell } from './records.ts'

/** Refuses a post without its authority; gives the authority that speaks for the asked one. */
async function needPlace(act: Act, { kind, authorityId }: Pick<Tenure, 'kind' | 'authorityId'>) {
  if (authorityId !== null) return (await needAuthority(act, authorityId)).id
  if (kind === 'post') throw new Refusal('parties.post-without-authority')
  return null
}

export function refuseReversed(span: Span): void {
  if (datesReversed(span)) throw new Refusal('parties.dates-reversed')
}

type Noted = Pick<Tenure, 'kind' | 'authorityId' | 'titles' | 'standing' | 'handling' | 'officialId'>

/** A tenure of the same person that this sighting can belong to: same place, same title, no date against it. */
async function findSeen(act: Act, noted: Noted, on: string): Promise<Tenure | undefined> {
  const tenures = await store.tenuresOf(act.db, act.sees, { officialIds: [noted.officialId] })
  return tenures
    .filter(
      (known) =>
        known.kind === noted.kind &&
        known.authorityId === noted.authorityId &&
        sameTitle(known.titles, noted.titles) &&
        (known.standing === null || noted.standing === null || known.standing === noted.standing) &&
        mayCover(known, on),
    )
    .sort(byBeginning)
    .at(-1)
}

export const tenuresKeep: OperationsBy<typeof tenureOperations> = {
  addTenure: async ({ citation, ...fields }, act) => {
    const officialId = (await needOfficial(act, fields.officialId)).id
    const authorityId = await needPlace(act, fields)
    refuseReversed(fields)
    return make(act, 'tenure', { ...newRecord(act), ...fields, officialId, authorityId }, citation, {
      official: officialId,
    })
  },
  noteTenure: async ({ citation, heldOn: on, ...fields }, act) => {
    const officialId = (await needOfficial(act, fields.officialId)).id
    const authorityId = await needPlace(act, fields)
    const noted = { ...fields, officialId, authorityId }
    const known = await findSeen(act, noted, on)
    if (known === undefined) {
      const tenure = { ...newRecord(act), ...noted, ...spanOfSighting(on) }
      const made = await make(act, 'tenure', tenure, citation, { official: officialId })
      await claim(act, 'tenure', made.id, { heldOn: on }, citation)
      return { tenure: made, outcome: 'added' }
    }
    await claim(act, 'tenure', known.id, { heldOn: on, titles: noted.titles }, citation)
    const wider = widen(known, on)
    if (coversCertainly(known, on) || (wider.fromOn === known.fromOn && wider.untilOn === known.untilOn)) {
      await tell(act, 'parties.tenure-source-added', known.id, { fields: ['heldOn'] })
      return { tenure: known, outcome: 'already-known' }
    }
    return { tenure: await change(act, 'tenure', known.id, wider, citation), outcome: 'widened' }
  },
  changeTenure: async ({ id, version, citation, ...fields }, act) => {
    const before = await needForChange(act, 'tenure', id, version)
    const after = { ...before, ...definedOf(fields) }
    const authorityId = await needPlace(act, after)
    refuseReversed(after)
    const moved = fields.authorityId === undefined ? {} : { authorityId }
    return change(act, 'tenure', id, { ...fields, ...moved }, citation)
  },
  whoHeld,
}

export const definedOf = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

interface HeldQuestion {
  authorityId?: string | undefined
  state?: string | undefined
  title?: string | undefined
  standing?: string | undefined
  on: string
}

async function whoHeld(
  { authorityId, state, title, standing, on }: HeldQuestion,
  act: Act,
): Promise<HeldOn[]> {
  const authorityIds =
    authorityId !== undefined
      ? [authorityId]
      : state !== undefined
        ? await store.idsOfState(act.db, state, act.sees)
        : undefined
  const tenures = await store.tenuresOf(act.db, act.sees, authorityIds ? { authorityIds } : {})
  const asked = foldName(title ?? '')
  const held = tenures.flatMap((tenure) => {
    const certainty = tenure.kind === 'post' ? heldOn(tenure, on) : 'no'
    const fits = asked === '' || tenure.titles.some(({ text }) => foldName(text).includes(asked))
    const stands = standing === undefined || tenure.standing === standing
    if (certainty === 'no' || !fits || !stands) return []
    return certainty === 'possible' && displaced(tenure, tenures, on) ? [] : [{ tenure, certainty }]
  })
  return present(act, held, on)
}

/** Certain before possible, later beginnings first; each with the ranks of that day. */
async function present(
  act: Act,
  held: { tenure: Tenure; certainty: HeldOn['certainty'] }[],
  on: string,
): Promise<HeldOn[]> {
  const officialIds = [...new Set(held.map(({ tenure }) => tenure.officialId))]
  const people = await officialLabels(act, officialIds)
  const others = await store.tenuresOf(act.db, act.sees, { officialIds })
  const shown = await showTenures(
    act,
    held.map(({ tenure }) => tenure),
  )
  return held
    .flatMap(({ tenure, certainty }, at): HeldOn[] => {
      const official = people.get(tenure.officialId)
      const ranks = others
        .filter(
          (one) => one.officialId === tenure.officialId && one.kind === 'rank' && heldOn(one, on) !== 'no',
        )
        .sort((a, b) => rankOrder(a, on) - rankOrder(b, on) || byBeginning(b, a))
      return official ? [{ official, tenure: shown[at]!, certainty, ranks }] : []
    })
    .sort((a, b) =>
      a.certainty === b.certainty ? byBeginning(b.tenure, a.tenure) : a.certainty < b.certainty ? -1 : 1,
    )
}

const rankOrder = (rank: Tenure, on: string) => (heldOn(rank, on) === 'certain' ? 0 : 1)
