/** Meetings as draft engagements: roles, dates with their year, organisations. */
import type { DraftEngagement, EngagementKind, Role } from './draft.ts'
import { draftOrganisation, draftParticipant } from './people-draft.ts'
import { type Reading, textOf } from './reading.ts'
import type { Engagements } from './scene.ts'
import { withYear } from './years.ts'

const roles: Partial<Record<EngagementKind, [Role, Role]>> = {
  visit: ['head-of-delegation', 'member'],
  reception: ['receiver', 'counterpart'],
  banquet: ['guest', 'host'],
  'courtesy-call': ['visitor', 'receiver'],
  'welcome-ceremony': ['host', 'visitor'],
}

export function draftEngagements(r: Reading, found: Engagements): DraftEngagement[] {
  return found.meetings.map((m) => {
    const [mine, theirs] = m.why.includes('engagement.co-chairs')
      ? (['co-chair', 'co-chair'] as const)
      : (roles[m.kind] ?? ['visitor', 'counterpart'])
    const host = m.host ?? m.parent?.host ?? null
    const people = [
      ...(m.subject
        ? [
            {
              p: m.subject,
              role:
                m.kind === 'embassy-visit' ||
                m.subject.country !== host ||
                m.kind === 'reception' ||
                m.kind === 'visit' ||
                mine === 'co-chair'
                  ? mine
                  : ('host' as Role),
            },
          ]
        : []),
      ...m.others.map((p) => ({ p, role: theirs })),
    ]
    const bodies = [
      ...people.flatMap((x) => (x.p.body && !x.p.bodies.length ? [x.p.body] : x.p.bodies)),
      ...m.bodies,
    ]
    const unique = [...new Map(bodies.map((b) => [b.id ?? b.name, b])).values()]
    const dateStart = withYear(r, m.date?.start ?? null)
    const a = r.tokens[m.span.from]
    const b = r.tokens[m.span.to - 1]
    const place = m.city ?? m.place ?? m.parent?.place ?? null
    return {
      id: m.id,
      ...(m.parent ? { parent: m.parent.id } : {}),
      kind: m.kind,
      dateStart,
      dateEnd: withYear(r, m.date?.end ?? null),
      ...(!dateStart && r.docDate && m.kind !== 'visit' ? { dateNotAfter: r.docDate } : {}),
      ...(dateStart ? { yearInText: m.date?.yearInText ?? false } : {}),
      ...(dateStart && !m.date?.yearInText && r.year ? { yearBasis: r.year.basis } : {}),
      ...(m.date?.timeOfDay ? { timeOfDay: m.date.timeOfDay } : {}),
      place,
      city: m.city,
      hostCountry: host,
      ...(m.official ? { official: true } : {}),
      ...(m.series ? { series: true } : {}),
      ...(m.mentionedOnly ? { mentionedOnly: true } : {}),
      session: m.session,
      participants: people.map((x) => draftParticipant(r, x.p, x.role)),
      organisations: unique.map((x) => draftOrganisation(r, x)),
      textStart: a?.start ?? null,
      textEnd: b?.end ?? null,
      text: textOf(r, m.span.from, m.span.to),
      confidence:
        m.others.length || m.bodies.length
          ? dateStart && !m.date?.yearInText && !r.year?.sure
            ? 0.6
            : 0.85
          : 0.55,
      why: m.why,
    }
  })
}
