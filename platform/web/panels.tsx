import { Skeleton } from '@mantine/core'
import {
  type ComponentType,
  createContext,
  type LazyExoticComponent,
  lazy,
  Suspense,
  useContext,
} from 'react'
import type { EngagementPanelProps, Load, ModuleWeb, PartnerPanelProps } from './module-web.ts'

/** The modules this desk is made of, given by the shell; a page shows their parts without importing them. */
export const ModulesContext = createContext<readonly ModuleWeb[]>([])
export const useModules = () => useContext(ModulesContext)

const made = new WeakMap<object, LazyExoticComponent<ComponentType>>()

/** The same component for the same `load`, however often a page is drawn. */
export function lazyPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = made.get(load) ?? lazy(load as unknown as Load)
  made.set(load, part)
  return part as unknown as ComponentType<Props>
}

interface PlacedPart<Props> {
  name: string
  order: number
  component: Load<Props>
}

function Parts<Props extends object>({
  parts,
  given,
}: {
  parts: readonly PlacedPart<Props>[]
  given: Props
}) {
  return [...parts]
    .sort((a, b) => a.order - b.order)
    .map(({ name, component }) => {
      const Part = lazyPart(component)
      return (
        <Suspense key={name} fallback={<Skeleton height={80} />}>
          <Part {...given} />
        </Suspense>
      )
    })
}

/** Every module's part of one partner's page, in order. */
export function PartnerPanels(props: PartnerPanelProps) {
  const parts = useModules().flatMap(({ name, partner }) => (partner ? [{ name, ...partner }] : []))
  return <Parts parts={parts} given={props} />
}

/** Every module's part of one engagement's page, in order. */
export function EngagementPanels(props: EngagementPanelProps) {
  const parts = useModules().flatMap(({ name, engagement }) => (engagement ? [{ name, ...engagement }] : []))
  return <Parts parts={parts} given={props} />
}
