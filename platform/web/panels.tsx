import { Skeleton } from '@mantine/core'
import {
  type ComponentType,
  createContext,
  type LazyExoticComponent,
  lazy,
  Suspense,
  useContext,
} from 'react'
import type { Load, ModuleWeb, PartnerPanelProps } from './module-web.ts'

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

/** Every module's part of one partner's page, in order. */
export function PartnerPanels(props: PartnerPanelProps) {
  const panels = useModules()
    .flatMap(({ name, partner }) => (partner ? [{ name, ...partner }] : []))
    .sort((a, b) => a.order - b.order)
  return panels.map(({ name, component }) => {
    const Part = lazyPart(component)
    return (
      <Suspense key={name} fallback={<Skeleton height={80} />}>
        <Part {...props} />
      </Suspense>
    )
  })
}
