import { Anchor, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type MergeChoices, engagementsContract as verbs } from '#modules/engagements/contract'
import type { Candidate, EngagementPage } from '#modules/engagements/schema'
import {
  InstantText,
  Mark,
  RefusalBox,
  Section,
  useAct,
  useOperation,
  useTell,
  useWords,
} from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { headline } from '../headline.ts'
import { useMay } from '../may.ts'
import { ClaimedValue } from './claims.tsx'

const askOf = (it: EngagementPage) => ({
  kind: it.kind,
  startOn: it.startOn,
  endOn: it.endOn,
  hostState: it.hostState,
  place: it.place,
  title: it.title,
  participantNames: it.participants.map(({ name }) => name),
  officialIds: it.participants.flatMap(({ officialId }) => officialId ?? []),
  organisationNames: it.organisations.map(({ name }) => name),
  states: it.states,
  session: it.session && { seriesId: it.session.seriesId, number: it.session.number },
  exceptId: it.id,
  limit: 5,
})

/** Records this one took in, and on demand those that may be of the same engagement. */
export function Alike({ it, inUse }: { it: EngagementPage; inUse: boolean }) {
  const t = useWords()
  const may = useMay()
  const [looking, setLooking] = useState(false)
  const mayMerge = inUse && may(verbs.merge)
  const { data } = useOperation(verbs.findSimilar, mayMerge && looking ? askOf(it) : null)
  return (
    <Section
      title={t('engagements.alike.title')}
      actions={
        mayMerge && (
          <Button variant="default" onClick={() => setLooking(true)} disabled={looking}>
            {t('engagements.alike.look')}
          </Button>
        )
      }
    >
      <ul className={classes.plain}>
        {it.mergedFrom.map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              <Mark tone="good">{t('engagements.alike.merged')}</Mark>{' '}
              <Anchor renderRoot={(root) => <Link {...root} to={`/engagements/${one.id}` as string} />}>
                {one.title ?? t('engagements.one')}
              </Anchor>{' '}
              <InstantText at={one.at} />
            </span>
            {mayMerge && (
              <ActButton
                operation={verbs.unmerge}
                input={{ id: one.id }}
                label="engagements.alike.unmerge"
                say="engagements.done.unmerged"
                quiet
              />
            )}
          </li>
        ))}
        {data?.map((candidate) => (
          <AlikeLine key={candidate.engagement.id} it={it} candidate={candidate} />
        ))}
      </ul>
      {data?.length === 0 && <Text size="sm">{t('engagements.alike.none')}</Text>}
    </Section>
  )
}

function AlikeLine({ it, candidate }: { it: EngagementPage; candidate: Candidate }) {
  const t = useWords()
  const { engagement, reasons } = candidate
  const why = reasons.map(({ reason, value }) =>
    ['same-participant', 'same-organisation'].includes(reason)
      ? t(`engagements.reason.${reason}`, { name: value ?? '' })
      : t(`engagements.reason.${reason}`),
  )
  return (
    <li className={classes.line}>
      <span>
        <Anchor renderRoot={(root) => <Link {...root} to={`/engagements/${engagement.id}` as string} />}>
          {headline(engagement, t)}
        </Anchor>{' '}
        <Text span size="sm" c="dimmed">
          {why.join(' · ')}
        </Text>
      </span>
      <MergeDialog it={it} candidate={candidate} />
    </li>
  )
}

/** Both records side by side where they differ; the officer chooses which the joined record shows. */
function MergeDialog({ it, candidate }: { it: EngagementPage; candidate: Candidate }) {
  const t = useWords()
  const tell = useTell()
  const [opened, setOpened] = useState(false)
  const [choices, setChoices] = useState<MergeChoices>({})
  const unmerge = useDo(verbs.unmerge)
  const { engagement } = candidate
  const merge = useAct(verbs.merge, {
    onDone: () => {
      setOpened(false)
      const undo = () => unmerge.run({ id: engagement.id }, { say: 'engagements.done.unmerged' })
      tell(t('engagements.done.merged'), { undo })
    },
  })
  const versions = { version: it.version, mergeVersion: engagement.version }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t('engagements.alike.merge')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('engagements.alike.merge')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('platform.close') }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('engagements.alike.text')}</Text>
          {candidate.differences.map(({ field, ours, theirs }) => (
            <Radio.Group
              key={field}
              label={t(`engagements.field.${field}`)}
              value={choices[field as keyof MergeChoices] ?? 'keep'}
              onChange={(side) => setChoices({ ...choices, [field]: side })}
            >
              {/* Of the candidate's page: `theirs` is what this page's record says. */}
              <Radio value="keep" label={<ClaimedValue field={field} value={theirs} />} />
              <Radio value="merge" label={<ClaimedValue field={field} value={ours} />} />
            </Radio.Group>
          ))}
          {merge.error && <RefusalBox error={merge.error} />}
          <Group>
            <Button
              loading={merge.isPending}
              onClick={() => merge.mutate({ keepId: it.id, mergeId: engagement.id, ...versions, choices })}
            >
              {t('engagements.alike.merge')}
            </Button>
            <Button variant="default" onClick={() => setOpened(false)}>
              {t('platform.cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
