import { sameName } from '@comity/names'
import { officialLabels } from '#modules/parties'
import type { Act, ParsedInputOf } from '#platform/operation'
import type { mergeOperations } from '../contract/merging.ts'
import { type Compared, likenessOf, span } from '../rules.ts'
import type { Candidate, EngagementLine } from '../schema.ts'
import * as store from '../store.ts'
import { fillLines } from './reading.ts'
import { present } from './records.ts'

/** Records looked at; newest first. A pair of authorities meets a few dozen times a year. */
const lookedAt = 1000

type Asked = ParsedInputOf<typeof mergeOperations.findSimilar>
const textsOf = (label: { names: readonly { text: string }[] } | undefined) =>
  label?.names.map(({ text }) => text) ?? []

export async function findSimilar(asked: Asked, act: Act): Promise<Candidate[]> {
  const days = span(asked.startOn, asked.endOn)
  const bare = (await store.linesBetween(act.db, act.sees, days, lookedAt)).filter(
    ({ id }) => id !== asked.exceptId,
  )
  const theirs = await toCompared(act, asked)
  const lines = await fillLines(act, bare)
  const people = await peopleOf(act, lines)
  const candidates = lines.flatMap((engagement): Candidate[] => {
    const ours: Compared = {
      ...engagement,
      people: people.get(engagement.id) ?? [],
      bodies: engagement.organisations.map(({ name }) => name),
    }
    const likeness = likenessOf(ours, theirs)
    return likeness === null ? [] : [{ engagement, ...likeness }]
  })
  return candidates.sort((a, b) => b.likeness - a.likeness).slice(0, asked.limit)
}

/** Each person of each record with every name the register knows for them. */
async function peopleOf(act: Act, lines: readonly EngagementLine[]): Promise<Map<string, string[][]>> {
  const placed = (
    await store.participantsOf(
      act.db,
      lines.map(({ id }) => id),
    )
  ).filter(({ removed }) => !removed)
  const officials = await officialLabels(act, present(placed.map(({ officialId }) => officialId)))
  const grouped = Map.groupBy(placed, ({ engagementId }) => engagementId)
  return new Map(
    [...grouped].map(([id, persons]) => [
      id,
      persons.map(({ name, officialId }) => [name, ...textsOf(officials.get(officialId ?? ''))]),
    ]),
  )
}

/** The asked names; a name that is one of an official's names stands for that official. */
async function toCompared(act: Act, asked: Asked): Promise<Compared> {
  const people = asked.participantNames.map((name) => [name])
  for (const label of (await officialLabels(act, asked.officialIds)).values()) {
    const names = textsOf(label)
    const known = people.find((person) => person.some((name) => names.some((other) => sameName(name, other))))
    if (known) known.push(...names)
    else people.push(names)
  }
  return { ...asked, people, bodies: asked.organisationNames }
}
