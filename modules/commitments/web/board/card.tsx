import { ActionIcon, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { stepsFrom } from '#modules/commitments/contract'
import type { CommitmentRow, Step } from '#modules/commitments/schema'
import { DateText, useWords } from '#platform/web'
import classes from '../commitments.module.css'
import { AttentionMarks, RepeatedMark } from '../marks.tsx'
import { Headline, headline, whoText } from '../wording.tsx'

/** One promise on the board. */
export function Card(props: { row: CommitmentRow; mayMove: boolean; move: (step: Step) => void }) {
  const t = useWords()
  const { row } = props
  return (
    <article
      className={classes.card}
      data-card={row.id}
      draggable={props.mayMove}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
        <Link to={`/commitments/${row.id}` as string} preload="intent">
          <Headline of={row} />
        </Link>
        {props.mayMove && stepsFrom(row.status).length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('commitments.board.move', { what: headline(row).slice(0, 80) })}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {stepsFrom(row.status).map((step) => (
                <Menu.Item key={step} onClick={() => props.move(step)}>
                  {t(`commitments.step.${step}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {whoText(row, t)} · <DateText date={row.saidOn} />
      </Text>
      <span className={classes.marks}>
        <AttentionMarks of={row} />
        <RepeatedMark of={row} />
        {row.dueOn && (
          <Text span size="xs">
            {t('commitments.due')} <DateText date={row.dueOn} />
          </Text>
        )}
      </span>
    </article>
  )
}
