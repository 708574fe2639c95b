import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { sameValue } from './controls.ts'
import classes from './form.module.css'
import type { Values } from './form-context.ts'
import { ValueText } from './value-text.tsx'
import { useWords } from './words-context.tsx'

/** Two officers saved at once: yours beside theirs, field by field. Nothing is lost until one has chosen. */
export function ConflictBox(props: {
  module: string
  shape: Record<string, z.ZodType>
  yours: Values
  /** The record as it stands now. */
  theirs: Values
  busy?: boolean
  onChoose: (values: Values) => void
}) {
  const t = useWords()
  const { yours, theirs } = props
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const differing = Object.keys(yours).filter(
    (name) => name in props.shape && !sameValue(yours[name], theirs[name]),
  )
  const pick = (name: string) => (chosen[name] === 'theirs' ? (theirs[name] ?? '') : yours[name])
  return (
    <section className={classes.conflict} aria-label={t('platform.conflict.title')} role="alert">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('platform.conflict.title')}
        </Title>
        <Text size="sm">{t('platform.conflict.text')}</Text>
        {differing.map((name) => (
          <Radio.Group
            key={name}
            label={t(`${props.module}.field.${name}`)}
            value={chosen[name] ?? 'yours'}
            onChange={(side) => setChosen({ ...chosen, [name]: side })}
          >
            <div className={classes.choice}>
              {(['yours', 'theirs'] as const).map((side) => (
                <div key={side} data-checked={(chosen[name] ?? 'yours') === side || undefined}>
                  <Radio value={side} label={t(`platform.conflict.${side}`)} />
                  <Text component="div" size="sm" pl={28}>
                    <ValueText
                      module={props.module}
                      name={name}
                      shape={props.shape}
                      value={side === 'yours' ? yours[name] : theirs[name]}
                    />
                  </Text>
                </div>
              ))}
            </div>
          </Radio.Group>
        ))}
        <Group>
          <Button
            loading={props.busy ?? false}
            onClick={() =>
              props.onChoose(Object.fromEntries(Object.keys(yours).map((name) => [name, pick(name)])))
            }
          >
            {t('platform.conflict.save')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
