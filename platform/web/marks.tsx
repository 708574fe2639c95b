import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleDot,
  IconEqual,
  IconEqualNot,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconLock,
  IconWorld,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { fromHandling, type Handling, type HandlingLevel } from '#platform/handling'
import classes from './marks.module.css'
import { useWords } from './words-context.tsx'

type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>
export type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad'
const toneIcons: Record<Tone, Icon> = {
  neutral: IconCircle,
  active: IconCircleDot,
  good: IconCheck,
  warn: IconAlertTriangle,
  bad: IconX,
}

/** A mark is an icon and a word; its colour repeats what they say and is never alone. */
export function Mark(props: { tone: Tone; icon?: Icon; children: ReactNode; title?: string }) {
  const Sign = props.icon ?? toneIcons[props.tone]
  return (
    <span className={classes.mark} data-tone={props.tone} title={props.title}>
      <Sign size={14} stroke={2} aria-hidden />
      <span>{props.children}</span>
    </span>
  )
}

/** The state of a record; `label` is a key such as `engagements.state.held`. */
export function StateMark(props: { label: string; tone: Tone; icon?: Icon }) {
  const t = useWords()
  return (
    <Mark tone={props.tone} {...(props.icon ? { icon: props.icon } : {})}>
      {t(props.label)}
    </Mark>
  )
}

const sides = {
  ours: { icon: IconFlag, tone: 'neutral' },
  confirmed: { icon: IconEqual, tone: 'good' },
  differs: { icon: IconEqualNot, tone: 'warn' },
} as const satisfies Record<string, { icon: Icon; tone: Tone }>
export type TwoSides = keyof typeof sides

/** What only we say, what the partner has confirmed, what the two sides say differently. */
export function TwoSideMark({ side }: { side: TwoSides }) {
  const t = useWords()
  const { icon, tone } = sides[side]
  return (
    <Mark tone={tone} icon={icon} title={t(`platform.side.${side}.help`)}>
      {t(`platform.side.${side}`)}
    </Mark>
  )
}

const levels: Record<HandlingLevel, { icon: Icon; tone: Tone }> = {
  public: { icon: IconWorld, tone: 'neutral' },
  official: { icon: IconEye, tone: 'neutral' },
  restricted: { icon: IconEyeOff, tone: 'active' },
  confidential: { icon: IconLock, tone: 'warn' },
  secret: { icon: IconLock, tone: 'bad' },
}

/** Who may see a record and what may be done with it. */
export function HandlingMark({ mark }: { mark: Handling }) {
  const t = useWords()
  const { level, caveats } = fromHandling(mark)
  const words = [level, ...caveats].map((part, at) =>
    t(`platform.${at === 0 ? 'handling' : 'caveat'}.${part}`),
  )
  return (
    <Mark {...levels[level]} title={t('platform.handling')}>
      {words.join(' · ')}
    </Mark>
  )
}
