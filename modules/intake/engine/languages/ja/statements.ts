/** Who says what with which stance, in Japanese: the verb stands last, the speaker has は, the one asked に or に対し. */
import { findActors, isBoth } from '../../actors.ts'
import { actionableStances, type Stance } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import { type Range, type Reading, type Sentence, textOf } from '../../reading.ts'
import { leadOf } from '../han/sides.ts'
import { findSegments, type Segment } from './cues.ts'
import { stance as files, setOf } from './words.ts'

const signing = setOf(files.signed)

export function findStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = joined(r, findActors(r, s))
  const out: Statement[] = []
  let speaker: Actor | null = null
  for (const seg of findSegments(r, s, actors)) {
    speaker = seg.subject ?? speaker
    out.push(...unfold(r, s, seg, speaker, actors, said))
  }
  if (!out.length) out.push(...results(r, s, actors))
  if (speaker && !isBoth(speaker)) said.speaker = speaker
  if (out.length) said.last = out.at(-1) as Statement
  return out
}

/** "ベトナム | 公安省", "日本の | 関係機関" are one actor each. */
function joined(r: Reading, actors: readonly Actor[]): Actor[] {
  const out: Actor[] = []
  for (const a of actors) {
    const last = out.at(-1)
    const gap = last ? a.from - last.to : -1
    if (
      last?.kind === 'country' &&
      a.kind !== 'person' &&
      (gap === 0 || (gap === 1 && r.tokens[last.to]?.key === 'の'))
    ) {
      out.pop()
      const group = a.kind === 'group'
      const id = group ? `${last.country}:${a.id?.slice(a.id.indexOf(':') + 1)}` : a.id
      out.push({ ...a, from: last.from, country: group ? last.country : a.country, id })
    } else out.push(a)
  }
  return out
}

const bothOf = (at: Range): Actor => ({ kind: 'both', from: at.from, to: at.to, country: null, id: 'both' })

function unfold(
  r: Reading,
  s: Sentence,
  seg: Segment,
  speaker: Actor | null,
  actors: readonly Actor[],
  said: Discourse,
): Statement[] {
  const content = contentOf(r, seg, speaker)
  const named = seg.verb.value as Stance
  let by = speaker ? leadOf(r, speaker) : null
  if (!by && (named === 'agreed' || named === 'discussed')) by = bothOf(seg.verb)
  by ??= said.speaker
  const partner = actors.find(
    (a) =>
      a.from > (speaker?.to ?? seg.from) &&
      a.to <= seg.verb.from &&
      r.tokens[a.to]?.key === 'と' &&
      a.country !== by?.country &&
      a.kind !== 'country',
  )
  if (partner && by && (signing.longestAt(r.tokens, seg.verb.from, seg.verb.to) || named === 'discussed'))
    by = bothOf(partner)
  const stance = stanceOf(r, named, content, by, seg)
  const asked = ['requested', 'proposed', 'hoped'].includes(stance)
    ? addressee(r, actors, content, by, stance)
    : null
  const final: Stance = stance === 'requested' && asked && isBoth(asked) ? 'proposed' : stance
  const to = by && isBoth(by) ? by : asked
  return split(r, content, actionableStances.includes(final)).map((clause) => ({
    ...{
      sentence: s,
      stance: final,
      implicit: false,
      clause,
      cue: clause,
      stanceCue: { from: seg.verb.from, to: seg.verb.to },
    },
    ...{ by, to, why: [`stance.verb.${final}`] },
  }))
}

/** What is left of the verb before ("した上で、"), and the meeting that the words were said at ("…と会見した際、"). */
const leading =
  /^(?:して|し|た|て|する|した|ました|ます|いる|い|上で|ととも|とともに|ともに|ほか|の意|を表す|を表し|を示す|と|に|、|,|「|\s)*(?:[^、,「]{0,40}(?:会見|会談|面会|訪問|会合)(?:し|を行っ)た際(?:に|には)?[、,])?/u

/** From behind the speaker's は to the verb; the marks of quotation do not count. */
function contentOf(r: Reading, seg: Segment, speaker: Actor | null): Range {
  const own = seg.subject && speaker === seg.subject ? seg.subject.to + 1 : seg.from
  let from = Math.max(seg.from, own <= seg.verb.from ? own : seg.from)
  let to = seg.verb.from
  const lead = leading.exec(textOf(r, from, to))?.[0] ?? ''
  const start = (r.tokens[from]?.start ?? 0) + lead.length
  while (from < to && ((r.tokens[from]?.start ?? 0) < start || r.tokens[from]?.kind === 'mark')) from++
  while (
    to > from &&
    (r.tokens[to - 1]?.kind === 'mark' ||
      (['と', 'を', 'に', 'で'].includes(r.tokens[to - 1]?.key ?? '') && r.tokens[to - 2]?.key !== 'こ'))
  )
    to--
  return to - from > 2 ? { from, to } : { from: Math.min(from, seg.verb.from), to: seg.to }
}

/** The end of what is said may make a bare "said" into a promise, a wish or a proposal. */
function stanceOf(r: Reading, named: Stance, content: Range, by: Actor | null, seg: Segment): Stance {
  const end = textOf(r, Math.max(content.from, content.to - 12), content.to)
  const verb = textOf(r, seg.verb.from, seg.verb.to)
  if (verb.endsWith('確認') || verb.endsWith('確認し合'))
    return by && isBoth(by) && /(?:いく|する|ゆく)こと$/.test(end) ? 'agreed' : 'affirmed'
  if (
    named === 'agreed' &&
    /(?:との)?認識$|必要である(?:こと|との認識)$|重要である(?:こと|との認識)$/.test(end)
  )
    return 'affirmed'
  if (!['affirmed', 'reported', 'proposed', 'requested'].includes(named)) return named
  if (/用意がある(?:こと)?$|準備ができている$/.test(end)) return 'offered'
  if (named === 'requested') return 'requested'
  if (named === 'proposed') return /よう(?:に)?$/.test(end) ? 'requested' : 'proposed'
  if (/(?:必要がある|べきだ|必要だ|必要である|べきである|べき)(?:こと|旨)?$/.test(end))
    return by && isBoth(by) ? 'agreed' : 'proposed'
  if (
    /(?:したい|いきたい|たい)(?:旨|考え|意向)?$|(?:希望している|期待している|期待する|希望する|願っている)(?:旨)?$/.test(
      end,
    )
  )
    return 'hoped'
  if (/感謝(?:する|している|の意を表す)$/.test(end)) return 'thanked'
  if (/評価(?:する|している)$|歓迎する$/.test(end)) return 'praised'
  return /(?:していく|ていく|ゆく|尽力する|努める|続ける|協力する|展開する|強化する|支援する|取り組む|推進する|継続する|確保する|対応する|貢献する)(?:所存だ|方針だ|考えだ|こと|旨)?$/.test(
    end,
  ) && !/(?:もの|よう)/.test(end)
    ? 'pledged'
    : named
}

/** "菅前首相に対し", "日本側に"; "双方が…よう" is asked of both. */
function addressee(
  r: Reading,
  actors: readonly Actor[],
  content: Range,
  by: Actor | null,
  stance: Stance,
): Actor | null {
  const inside = actors.filter((a) => a.from >= content.from && a.to <= content.to)
  const directly = inside.find(
    (a) =>
      r.tokens[a.to]?.key === 'に' &&
      a.country !== by?.country &&
      (r.tokens[a.to + 1]?.key === '対' || stance === 'requested'),
  )
  if (directly) return leadOf(r, directly)
  const acting = inside.find((a) => ['は', 'が', 'も'].includes(r.tokens[a.to]?.key ?? ''))
  if (acting && isBoth(acting)) return acting
  const pair = acting?.more?.length ? acting : null
  if (pair) return bothOf(pair)
  return acting?.country && acting.country !== by?.country ? leadOf(r, acting) : null
}

const linking =
  /(?:[\p{Script=Han}]し|[\p{Script=Han}]させ|[\p{Script=Han}](?:め|り|げ|き|び|み|い|え)|せ|して|とともに|ほか|出し|てゆき|ていき)$/u
const notLinking =
  /(?:対し|関し|通じ|際し|に応え|に基づき|に続き|引き続き|に向け|に関して|に対して|として|に先立ち|を踏まえ|に伴い|に加え|により|にあたり|よるもの)$/

/** One clause for each verb with its own object: "…を確保し、…を維持し、". */
function split(r: Reading, content: Range, act: boolean): Range[] {
  const out: Range[] = []
  let from = content.from
  let depth = 0
  for (let i = content.from; i < content.to; i++) {
    const key = r.tokens[i]?.key ?? ''
    if (key === '『' || key === '(') depth++
    if (key === '』' || key === ')') depth--
    if (depth > 0 || (key !== '、' && key !== ',' && key !== ';')) continue
    const before = textOf(r, Math.max(from, i - 8), i)
    if (!act || i - from < 6 || content.to - i < 5 || !linking.test(before) || notLinking.test(before))
      continue
    out.push({ from, to: i })
    from = i + 1
  }
  out.push({ from, to: content.to })
  return out.filter((c) => c.to - c.from >= 2)
}

/** "A省とB庁はこれまで…てきた": what both have done so far. */
function results(r: Reading, s: Sentence, actors: readonly Actor[]): Statement[] {
  const subject = actors.find((a) => isBoth(a) && r.tokens[a.to]?.key === 'は')
  if (
    !subject ||
    !/(?:てきた|てきました|できた|できました)。?$/.test(textOf(r, Math.max(s.from, s.to - 8), s.to))
  )
    return []
  const clause = { from: subject.from, to: s.to }
  return [
    {
      sentence: s,
      stance: 'reported',
      implicit: true,
      clause,
      cue: clause,
      stanceCue: { from: s.to - 2, to: s.to },
      by: subject,
      to: subject,
      why: ['stance.past.both'],
    },
  ]
}
