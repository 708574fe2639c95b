import type { Citation } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import type { Carrier, Carriers } from '../carriers.ts'
import type { Item, ItemKind, Known } from '../schema.ts'
import {
  parentsFirst,
  type Sitting,
  toBody,
  toCommitment,
  toEngagement,
  toInstrument,
  toPerson,
  toSeries,
} from './records.ts'

/** One carrier with the way its items are turned into what it takes. */
export interface ItemDesk {
  propose(act: Act, sitting: Sitting, item: Item): Promise<Known[]>
  record(act: Act, sitting: Sitting, item: Item, citation: Citation): Promise<string>
  attach(act: Act, sitting: Sitting, item: Item, id: string, citation: Citation): Promise<void>
}

function deskOf<New>(carrier: Carrier<New>, toNew: (sitting: Sitting, item: Item) => New): ItemDesk {
  return {
    propose: (act, sitting, item) => carrier.propose(act, toNew(sitting, item)),
    record: (act, sitting, item, citation) => carrier.record(act, toNew(sitting, item), citation),
    attach: (act, sitting, item, id, citation) => carrier.attach(act, id, toNew(sitting, item), citation),
  }
}

/** Kinds in the order in which they refer to each other; programmes, events and figures have no desk of their own. */
export const kindsInOrder = ['body', 'person', 'instrument', 'mechanism', 'engagement', 'commitment'] as const

export type DeskedKind = (typeof kindsInOrder)[number]

export const desksOf = (carriers: Carriers): Record<DeskedKind, ItemDesk> => ({
  body: deskOf(carriers.bodies, toBody),
  person: deskOf(carriers.people, toPerson),
  instrument: deskOf(carriers.instruments, toInstrument),
  mechanism: deskOf(carriers.series, toSeries),
  engagement: deskOf(carriers.engagements, toEngagement),
  commitment: deskOf(carriers.commitments, toCommitment),
})

export const itemsInOrder = (items: readonly Item[], kind: ItemKind): Item[] =>
  parentsFirst(items.filter((item) => item.kind === kind))
