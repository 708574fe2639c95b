import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment, CommitmentRow, Telling } from '#modules/commitments/schema'
import type { OutputOf } from '#platform/operation/contract'
import { DateText, Mark, Section, useMay, useOperation, useWords } from '#platform/web'
import { useDo } from '../acts.tsx'
import classes from '../commitments.module.css'
import { areasText, headline } from '../wording.tsx'

/** Every telling of the promise, and others that may be tellings of it. */
export function Chain({ of, mayChange }: { of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  return (
    <Section title={t('commitments.chain.title', { count: of.chain.length })}>
      {of.chain.length > 1 && (
        <ol className={classes.life}>
          {of.chain.map((telling) => (
            <TellingLine key={telling.id} telling={telling} of={of} mayChange={mayChange} />
          ))}
        </ol>
      )}
      {mayChange && may(contract.linkRepeat) && <Likely of={of} />}
    </Section>
  )
}

/** Links two records, and says how to part them again. */
function useLink() {
  const link = useDo(contract.linkRepeat)
  const unlink = useDo(contract.unlinkRepeat)
  return {
    busy: link.busy || unlink.busy,
    link: (input: { id: string; version: number; otherId: string }) =>
      link.run(input, {
        say: 'commitments.done.linked',
        undo:
          ({ linkedId, linkedVersion }) =>
          () =>
            unlink.run({ id: linkedId, version: linkedVersion }, { say: 'commitments.done.undone' }),
      }),
    unlink: (input: { id: string; version: number }) =>
      unlink.run(input, {
        say: 'commitments.done.unlinked',
        undo:
          ({ id, version, fromId }) =>
          () =>
            link.run({ id, version, otherId: fromId }, { say: 'commitments.done.undone' }),
      }),
  }
}

function TellingLine(props: { telling: Telling; of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const { telling, of } = props
  const { busy, unlink } = useLink()
  return (
    <li>
      <DateText date={telling.saidOn} />{' '}
      {telling.id === of.id ? (
        <strong>{headline(telling)}</strong>
      ) : (
        <Link to={`/commitments/${telling.id}` as string} preload="intent">
          {headline(telling)}
        </Link>
      )}{' '}
      <Text span size="xs" c="dimmed">
        {telling.number}
      </Text>{' '}
      {telling.repeatsId === null && <Mark tone="active">{t('commitments.first-telling')}</Mark>}
      {props.mayChange && telling.repeatsId !== null && may(contract.unlinkRepeat) && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={busy}
          onClick={() => unlink({ id: telling.id, version: telling.version })}
        >
          {t('commitments.act.unlink')}
        </Button>
      )}
    </li>
  )
}

type Proposal = OutputOf<typeof contract.proposeRepeats>[number]

function Likely({ of }: { of: Commitment }) {
  const t = useWords()
  const { by, to, areas, gist, saidOn, quotes } = of
  const [first] = quotes.filter(({ withdrawnAt }) => withdrawnAt === null)
  const sides = (list: CommitmentRow['by']) => list.map(({ authority: _a, official: _o, ...side }) => side)
  const quote = first ? { text: first.text, lang: first.lang } : null
  const asked = { by: sides(by), to: sides(to), areas, gist, quote, saidOn, except: of.id, limit: 5 }
  const { data } = useOperation(contract.proposeRepeats, of.actionable ? asked : null)
  const { busy, link } = useLink()
  if (!data || data.length === 0)
    return of.chain.length > 1 ? null : (
      <Text size="sm" c="dimmed">
        {t('commitments.chain.none')}
      </Text>
    )
  return (
    <>
      <Text size="sm">{t('commitments.chain.likely')}</Text>
      <ul className={classes.list}>
        {data.map((proposal) => (
          <li key={proposal.commitment.id}>
            <span>
              <Link to={`/commitments/${proposal.commitment.id}` as string} preload="intent">
                {headline(proposal.commitment)}
              </Link>{' '}
              <DateText date={proposal.commitment.saidOn} />
              <Text size="xs" c="dimmed">
                <Reasons of={proposal} />
              </Text>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              onClick={() => link({ id: of.id, version: of.version, otherId: proposal.commitment.id })}
            >
              {t('commitments.act.link')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reasons({ of }: { of: Proposal }) {
  const t = useWords()
  return of.reasons
    .map((reason) => {
      if (reason.kind === 'areas') return t('commitments.reason.areas', { areas: areasText(reason.areas, t) })
      if (reason.kind === 'words') return t('commitments.reason.words', { percent: reason.percent })
      return t(`commitments.reason.${reason.kind}`)
    })
    .join(' · ')
}
