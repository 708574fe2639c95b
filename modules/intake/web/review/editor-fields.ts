import { draftOf, type ItemKind } from '#modules/intake/schema'
import { areas } from '#modules/safeguards/schema'

/** One field of an item that an officer may correct, and the control it needs. */
export interface EditorField {
  name: string
  control: 'text' | 'long' | 'date' | 'number' | 'choice' | 'areas' | 'item'
  /** For a choice: start of the keys of its words, and the values. */
  words?: string
  values?: readonly string[]
  /** For an item: the kind of item it names. */
  of?: ItemKind
}

const text = (name: string): EditorField => ({ name, control: 'text' })
const date = (name: string): EditorField => ({ name, control: 'date' })
const choice = (name: string, words: string, values: readonly string[]): EditorField => ({
  name,
  control: 'choice',
  words,
  values,
})
const item = (name: string, of: ItemKind): EditorField => ({ name, control: 'item', of })

const kinds = draftOf.engagement.shape.kind.options
const stances = draftOf.commitment.shape.stance.options

export const editorFields: Readonly<Record<ItemKind, readonly EditorField[]>> = {
  person: [
    text('name'),
    text('rank'),
    text('title'),
    text('partyTitle'),
    text('country'),
    item('body', 'body'),
  ],
  body: [text('name'), text('code'), text('country')],
  engagement: [
    choice('kind', 'engagements.kind', kinds),
    date('startOn'),
    date('endOn'),
    text('place'),
    text('city'),
    text('hostState'),
    { name: 'session', control: 'number' },
    item('parent', 'engagement'),
  ],
  commitment: [
    choice('stance', 'commitments.stance', stances),
    text('by'),
    text('to'),
    { name: 'areas', control: 'areas', words: 'safeguards.area', values: areas },
    { name: 'gist', control: 'long' },
    item('engagement', 'engagement'),
    item('instrument', 'instrument'),
  ],
  instrument: [text('title'), text('kind'), text('status'), text('periodStart'), text('periodEnd')],
  mechanism: [
    text('name'),
    text('level'),
    { name: 'sessionsHeld', control: 'number' },
    text('since'),
    text('cadence'),
  ],
  programme: [text('name'), text('kind'), text('period'), text('status')],
  event: [text('name'), { name: 'year', control: 'number' }, text('place')],
  figure: [text('what'), { name: 'value', control: 'number' }, text('unit'), text('asOf')],
}
