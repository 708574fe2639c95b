import type { DraftOrganisation, DraftParticipant, Role } from './draft.ts'
import type { BodyMention, Person, Reading } from './reading.ts'

export function draftParticipant(r: Reading, p: Person, role: Role): DraftParticipant {
  const m = p.mentions.find((x) => !x.evidenceOnly) ?? p.mentions[0]
  return {
    name: p.name.replace(/\s+/g, ' '),
    title: p.title,
    rank: p.rank,
    partyTitle: p.party,
    organisation: p.body?.name ?? null,
    country: p.country,
    role,
    ...(p.former ? { former: true } : {}),
    textStart: r.tokens[m?.nameFrom ?? 0]?.start ?? 0,
    textEnd: r.tokens[(m?.nameTo ?? 1) - 1]?.end ?? 0,
    confidence: p.countrySure && p.title ? 0.9 : 0.65,
    why: [
      p.title ? 'person.post' : 'person.name-only',
      p.countrySure ? 'person.country-in-text' : 'person.country-by-side',
    ],
  }
}

export function draftOrganisation(r: Reading, b: BodyMention): DraftOrganisation {
  return {
    ...(b.id ? { id: b.id } : {}),
    name: b.name,
    country: b.country ?? (b.kind === 'international-organisation' ? null : r.other),
    kind: b.kind,
    textStart: r.tokens[b.from]?.start ?? 0,
    textEnd: r.tokens[b.to - 1]?.end ?? 0,
    confidence: b.sure ? 0.95 : 0.6,
    why: [
      b.id ? 'body.registered' : 'body.by-form',
      b.sure ? 'body.country-in-text' : 'body.country-by-side',
    ],
  }
}
